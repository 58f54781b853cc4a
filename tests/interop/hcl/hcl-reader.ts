/** A body of HCL as far as what is written here needs it: attributes by name, and blocks in their order. */
export interface HclBody {
  readonly attributes: Readonly<Record<string, HclValue>>
  readonly blocks: readonly HclBlock[]
}

export interface HclBlock {
  readonly type: string
  readonly labels: readonly string[]
  readonly body: HclBody
}

/** A text with `${…}` for each expression in it, a number with its digits, code as it is written, or a list. */
export type HclValue = string | { readonly number: string } | { readonly code: string } | readonly HclValue[]

const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' }

/** Reads a file by the rules of the HCL native syntax. Throws where it is none. */
export const readHcl = (text: string): HclBody => {
  let at = 0
  const fail = (wanted: string): never => {
    throw new Error(`expected ${wanted} at ${JSON.stringify(text.slice(at, at + 60))}`)
  }
  const match = (pattern: RegExp): string | null => {
    const sticky = new RegExp(pattern.source, 'y')
    sticky.lastIndex = at
    const found = sticky.exec(text)
    if (found === null) return null
    at += found[0].length
    return found[0]
  }
  const blank = (): void => {
    match(/(?:[ \n]|#[^\n]*\n)*/)
  }
  const inLine = (): void => {
    match(/ */)
  }
  const take = (pattern: RegExp, wanted: string): string => match(pattern) ?? fail(wanted)

  const quoted = (): string => {
    take(/"/, 'a quotation mark')
    let value = ''
    for (;;) {
      const plain = match(/[^"\\$%\n\r]+/)
      if (plain !== null) value += plain
      else if (match(/"/) !== null) return value
      else if (match(/\$\$\{/) !== null) value += '${'
      else if (match(/%%\{/) !== null) value += '%{'
      else if (text.startsWith('${', at)) {
        const code = take(/\$\{[a-z_0-9.]+\}/, 'an expression of our own')
        value += `\u0001${code.slice(2, -1)}\u0001`
      } else if (text.startsWith('%{', at)) fail('no directive')
      else if (match(/\\/) !== null) {
        const long = match(/u[\da-f]{4}|U[\da-f]{8}/)
        value +=
          long === null
            ? (SHORT[take(/["\\nrt]/, 'an escape')] as string)
            : String.fromCodePoint(Number.parseInt(long.slice(1), 16))
      } else value += take(/[$%]/, 'a sign')
    }
  }

  const list = (end: RegExp): readonly HclValue[] => {
    const items: HclValue[] = []
    blank()
    while (match(end) === null) {
      items.push(value())
      blank()
      if (match(/,/) === null) {
        take(end, 'the end of a list')
        return items
      }
      blank()
    }
    return items
  }

  const value = (): HclValue => {
    if (text[at] === '"') return quoted()
    if (match(/\[/) !== null) return list(/\]/)
    const number = match(/\d+(?:\.\d+)?(?![\w.])/)
    if (number !== null) return { number }
    const code = take(/[a-z_][a-z_0-9.]*/, 'a value')
    if (match(/\(/) === null) return { code }
    return [{ code }, ...list(/\)/)]
  }

  const body = (isFile: boolean): HclBody => {
    const attributes: Record<string, HclValue> = {}
    const blocks: HclBlock[] = []
    for (;;) {
      blank()
      if (isFile ? at === text.length : match(/\}/) !== null) return { attributes, blocks }
      const name = take(/[a-z_][a-z_0-9]*/, 'a name')
      inLine()
      if (match(/= /) !== null) {
        if (Object.hasOwn(attributes, name)) fail(`${name} only once`)
        attributes[name] = value()
      } else {
        const labels: string[] = []
        while (text[at] === '"') {
          labels.push(quoted())
          inLine()
        }
        take(/\{/, 'a block')
        blocks.push({ type: name, labels, body: body(false) })
      }
      inLine()
      if (!isFile || at < text.length) take(/\n/, 'the end of the line')
    }
  }
  return body(true)
}

/** The blocks of a type, or of a resource's type, in a body. */
export const blocksOf = (from: HclBody, type: string): readonly HclBlock[] =>
  from.blocks.filter((block) => block.type === type || block.labels[0] === type)

/** The body of the only block of a type. */
export const bodyOf = (from: HclBody, ...types: readonly string[]): HclBody =>
  types.reduce((found, type) => {
    const [block, ...further] = blocksOf(found, type)
    if (block === undefined || further.length > 0) throw new Error(`not one ${type}`)
    return block.body
  }, from)
