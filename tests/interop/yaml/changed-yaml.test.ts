import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedYaml } from '../../../src/interop/yaml/changed-yaml.ts'
import { readYaml } from '../../../src/interop/yaml/read-yaml.ts'
import type { YamlNode } from '../../../src/interop/yaml/yaml-node.ts'
import { exact, list, mapping } from '../../../src/interop/yaml/yaml-text.ts'
import type { YamlPart } from '../../../src/interop/yaml/yaml-text.ts'

const TEXT = `# About everything
version: "v1"   # of the format
owner: 'my team' # ours
labels: {a: b, c: 1.50}

slos:
  # the first
  - name: one   # its name
    objective: 99.90 # its promise
    query: |
      sum(
        rate(x[5m])
      )
    alerts:
      page:
        stop: true
      # about tickets
      ticket:
    # its end

  # the second
  - objective: 95
    name: two
    empty: {}
`

/** The lines that an edit takes away, and those that it puts in: "- old", "+ new". */
const changes = (path: readonly (string | number)[], value: YamlPart | null, text = TEXT): readonly string[] => {
  const before = text.split('\n')
  const after = changedYaml(text, [{ document: 1, path, value }]).split('\n')
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  let end = 0
  while (end < Math.min(before.length, after.length) - same && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return [
    ...before.slice(same, before.length - end).map((line) => `- ${line}`),
    ...after.slice(same, after.length - end).map((line) => `+ ${line}`),
  ]
}

describe('a YAML text with a value changed', () => {
  it('keeps the remark behind it, and every digit of the new number', () => {
    expect(changes(['slos', 0, 'objective'], exact('99.950'))).toEqual([
      '-     objective: 99.90 # its promise',
      '+     objective: 99.950 # its promise',
    ])
  })

  it('puts a text in quotes where it would be read as something else', () => {
    expect(changes(['owner'], 'yes')).toEqual(["- owner: 'my team' # ours", '+ owner: "yes" # ours'])
    expect(changes(['owner'], 'a: "b" # c')).toEqual(["- owner: 'my team' # ours", '+ owner: "a: \\"b\\" # c" # ours'])
  })

  it('writes a text of several lines as a block, and one line in the place of a block', () => {
    expect(changes(['slos', 1, 'name'], 'sum(\n  x\n)\n')).toEqual([
      '-     name: two',
      '+     name: |',
      '+       sum(',
      '+         x',
      '+       )',
    ])
    expect(changes(['slos', 0, 'query'], 'up')).toEqual([
      '-     query: |',
      '-       sum(',
      '-         rate(x[5m])',
      '-       )',
      '+     query: up',
    ])
  })

  it('changes what is in brackets within them', () => {
    expect(changes(['labels', 'c'], 'x, y')).toEqual(['- labels: {a: b, c: 1.50}', '+ labels: {a: b, c: "x, y"}'])
    expect(changes(['labels', 'd'], 'z')).toEqual(['- labels: {a: b, c: 1.50}', '+ labels: { a: b, c: 1.50, d: z }'])
    expect(changes(['slos', 1, 'empty', 'page', 'stop'], true)).toEqual([
      '-     empty: {}',
      '+     empty: { page: { stop: true } }',
    ])
  })

  it('puts what is missing behind what is there', () => {
    expect(changes(['slos', 1, 'window'], '30d')).toEqual(['+     window: 30d'])
    expect(changes(['slos', 0, 'alerts', 'ticket', 'stop'], true)).toEqual(['+         stop: true'])
    expect(changes(['slos', 0, 'plugins', 'chain'], list([mapping({ id: 'a' })]))).toEqual([
      '+     plugins:',
      '+       chain:',
      '+         - id: a',
    ])
    expect(changes(['slos', 2], mapping({ name: 'three', objective: exact('99') }))).toEqual([
      '+   - name: three',
      '+     objective: 99',
    ])
    expect(changedYaml('a: 1', [{ document: 1, path: ['b'], value: 'c' }])).toBe('a: 1\nb: c')
  })

  it('takes a value away with its line, and leaves an empty map where it was the only one', () => {
    expect(changes(['slos', 1, 'objective'], null)).toEqual([
      '-   - objective: 95',
      '-     name: two',
      '+   - name: two',
    ])
    expect(changes(['slos', 0, 'alerts', 'page'], null)).toEqual(['-       page:', '-         stop: true'])
    expect(changes(['slos', 0, 'alerts', 'page', 'stop'], null)).toEqual([
      '-       page:',
      '-         stop: true',
      '+       page: {}',
    ])
    expect(changes(['slos', 0, 'alerts', 'nobody', 'stop'], null)).toEqual([])
    expect(changes(['slos', 1], null)).toEqual(['-   - objective: 95', '-     name: two', '-     empty: {}'])
  })

  it('keeps line ends of Windows', () => {
    const text = TEXT.replaceAll('\n', '\r\n')
    const changed = changedYaml(text, [
      { document: 1, path: ['slos', 0, 'alerts', 'x'], value: mapping({ a: 1, b: 2 }) },
    ])
    expect(changed.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('changes one document of several', () => {
    const text = '--- # x\na: 1\n---\n# c\na: 1 # d\n---\na: 1\n'
    expect(changedYaml(text, [{ document: 2, path: ['a'], value: 2 }])).toBe(
      '--- # x\na: 1\n---\n# c\na: 2 # d\n---\na: 1\n',
    )
  })

  it('writes a document anew rather than change what an alias stands for elsewhere', () => {
    const text = 'a: &a {x: 1.50}\nb: *a\nc: *a # remark\n'
    const changed = changedYaml(text, [{ document: 1, path: ['b', 'x'], value: exact('2.50') }])
    expect(changed).toBe('a:\n  x: 1.50\nb:\n  x: 2.50\nc:\n  x: 1.50\n')
    expect(changedYaml(text, [{ document: 1, path: ['b'], value: 3 }])).toBe('a: &a {x: 1.50}\nb: 3\nc: *a # remark\n')
  })

  it('takes away what a merge key brings along', () => {
    const text = 'a: &a {x: 1, z: 2}\nb:\n  <<: *a\n  y: 3\n'
    expect(changedYaml(text, [{ document: 1, path: ['b', 'x'], value: null }])).toBe(
      'a:\n  x: 1\n  z: 2\nb:\n  "y": 3\n  z: 2\n',
    )
  })

  it('is refused where there is no such place', () => {
    expect(() => changedYaml('a: 1', [{ document: 2, path: ['a'], value: 1 }])).toThrow(RangeError)
    expect(() => changedYaml('a: "', [{ document: 1, path: ['a'], value: 1 }])).toThrow(RangeError)
    expect(() => changedYaml('a: [1]', [{ document: 1, path: ['a', 2], value: 1 }])).toThrow(RangeError)
  })
})

/** Plain data, as the trees that `readYaml` gives. */
type Data = string | readonly Data[] | { readonly [key: string]: Data }
const dataOf = (node: YamlNode): Data => {
  if (node.kind === 'map') return Object.fromEntries(node.entries.map((entry) => [entry.key, dataOf(entry.node)]))
  if (node.kind === 'list') return node.items.map(dataOf)
  return `${node.kind} ${node.text}`
}

describe('any YAML text with a value changed', () => {
  const scalar = fc.constantFrom(
    '1.50',
    'x',
    "'q # r'",
    '"s: t"',
    '',
    '~',
    '|\n  one\n   two\n',
    '>-\n  a\n  b\n',
    'a b',
  )
  const value: fc.Arbitrary<YamlPart | null> = fc.oneof(
    fc.constantFrom<YamlPart | null>(null, 'yes', 'a: b', '#', 'x\ny\n', exact('99.90'), true, ''),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
  )

  it('has the new value there, and everything else as it was', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ head: fc.constantFrom('', '# r\n', '\n'), text: scalar, tail: fc.constantFrom('', ' # t') }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        fc.nat(4),
        fc.boolean(),
        value,
        (fields, at, nested, part) => {
          const indent = nested ? '  ' : ''
          const lines = fields.map(({ head, text, tail }, index) => {
            const body = text.includes('\n') ? text.replaceAll('\n  ', `\n${indent}  `) : `${text}${tail}\n`
            return `${head.replace('#', `${indent}#`)}${indent}k${index}: ${body}`
          })
          const text = `${nested ? 'root:\n' : ''}${lines.join('')}`
          const [before] = readYaml(text).documents
          if (before === undefined) throw new Error(`not sound: ${JSON.stringify(text)}`)
          const path = [...(nested ? ['root'] : []), `k${at}`]
          const changed = changedYaml(text, [{ document: 1, path, value: part }])
          const [after] = readYaml(changed).documents
          const old = dataOf(before.root) as Record<string, Data>
          const wanted = { ...((nested ? old['root'] : old) as Record<string, Data>) }
          const left = Object.entries(wanted).filter(([key]) => key !== `k${at}`)
          const now = after === undefined ? {} : (dataOf(after.root) as Record<string, Data>)
          const inner = ((nested ? now['root'] : now) ?? {}) as Record<string, Data>
          expect(Object.entries(inner).filter(([key]) => key !== `k${at}`)).toEqual(left)
          const isSound = typeof part === 'string' && !/\p{Surrogate}|\uFFFD/u.test(part)
          expect(Object.hasOwn(inner, `k${at}`)).toBe(part !== null)
          expect(isSound ? inner[`k${at}`] : null).toBe(isSound ? `text ${part}` : null)
          const others = fields.filter((_, index) => index !== at)
          const remarks = [
            ...others.flatMap(({ head }) => (head.startsWith('#') ? ['# r'] : [])),
            ...others.flatMap(({ tail, text: kept }) => (tail !== '' && !kept.includes('\n') ? ['# t'] : [])),
          ]
          expect(remarks.filter((remark) => !changed.includes(remark))).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })
})
