import type { Grammar, TokenStream } from 'prismjs'
import type { CodeLanguage } from '../../interop/specification/written.ts'

/** What a piece of code is to the eye. */
export type CodeLook = 'key' | 'quoted' | 'number' | 'keyword' | 'remark'

export interface CodePiece {
  readonly text: string
  /** Null: as the rest of the page. */
  readonly look: CodeLook | null
}

/** Cuts a text into pieces of one look each; together they are the text. */
export type Colourer = (text: string) => readonly CodePiece[]

/**
 * Some of the patterns take time by the square of the line that they look at. So a text whose squared lines add up to more
 * than this, or with more empty lines in a row, stays plain, and of a long one only the beginning is coloured.
 */
const MOST_SQUARED = 8_000_000
const MOST_EMPTY_LINES = 20
const LONGEST_COLOURED = 20_000

/** Names that Prism gives to tokens, and what they are to the eye here. What is not listed looks like the rest. */
const LOOKS: Readonly<Record<string, CodeLook>> = {
  key: 'key',
  property: 'key',
  string: 'quoted',
  scalar: 'quoted',
  heredoc: 'quoted',
  number: 'number',
  datetime: 'number',
  boolean: 'number',
  null: 'number',
  keyword: 'keyword',
  directive: 'keyword',
  tag: 'keyword',
  important: 'keyword',
  comment: 'remark',
}

/** The grammars. Markdown has none here: it is shown as the page that it makes, and its patterns are the slowest of all. */
const GRAMMARS: Readonly<Record<CodeLanguage, (() => Promise<unknown>) | null>> = {
  yaml: () => import('prismjs/components/prism-yaml'),
  hcl: () => import('prismjs/components/prism-hcl'),
  json: () => import('prismjs/components/prism-json'),
  markdown: null,
}

const plain: Colourer = (text) => [{ text, look: null }]

const fetched = new Map<CodeLanguage, Promise<Colourer>>()

/** Fetches what colours a language, once; after a failure the next call tries again. */
export const colourerOf = (language: CodeLanguage): Promise<Colourer> => {
  const there = fetched.get(language)
  if (there !== undefined) return there
  const coming = fetchColourer(language)
  fetched.set(language, coming)
  coming.catch(() => fetched.delete(language))
  return coming
}

const fetchColourer = async (language: CodeLanguage): Promise<Colourer> => {
  const load = GRAMMARS[language]
  if (load === null) return plain
  // Told before it starts not to go over the page by itself.
  if (!('Prism' in globalThis)) Object.assign(globalThis, { Prism: { manual: true } })
  const { default: prism } = await import('prismjs/components/prism-core')
  Object.assign(globalThis, { Prism: prism })
  await load()
  const grammar = prism.languages[language] as Grammar
  return (text) => {
    const end = text.length > LONGEST_COLOURED ? text.lastIndexOf('\n', LONGEST_COLOURED) + 1 : text.length
    const beginning = text.slice(0, end)
    if (!isTame(beginning)) return plain(text)
    return flattened([...prism.tokenize(beginning, grammar), text.slice(end)])
  }
}

const isTame = (text: string): boolean => {
  let empty = 0
  let squared = 0
  for (const line of text.split('\n')) {
    empty = line.trim() === '' ? empty + 1 : 0
    squared += line.length ** 2
    if (squared > MOST_SQUARED || empty > MOST_EMPTY_LINES) return false
  }
  return true
}

/** The pieces of nested tokens in their order; what lies within a token and has no look of its own takes that token's. */
const flattened = (stream: TokenStream): readonly CodePiece[] => {
  const pieces: { text: string; look: CodeLook | null }[] = []
  const add = (part: TokenStream, look: CodeLook | null): void => {
    if (Array.isArray(part)) for (const each of part) add(each, look)
    else if (part === '') return
    else if (typeof part === 'string') {
      const last = pieces.at(-1)
      if (last?.look === look) last.text += part
      else pieces.push({ text: part, look })
    } else add(part.content, Object.hasOwn(LOOKS, part.type) ? (LOOKS[part.type] as CodeLook) : look)
  }
  add(stream, null)
  return pieces
}
