/** The part of a text that is one document. */
export interface YamlPiece {
  /** From 1. */
  readonly number: number
  /** Its first line in the whole text, from 1. */
  readonly line: number
  /** Where it begins in the whole text, and where what follows it does. */
  readonly start: number
  readonly end: number
  /** Where the "---" that opens it stands; null without one. */
  readonly marker: number | null
}

/** What parts documents. YAML allows it at the beginning of a line in no text and in no comment. */
const MARKER = /(?:^\uFEFF?|\n)(---|\.\.\.)(?=[ \t\r\n]|$)/g
const EMPTY_LINE = /[ \t\uFEFF]*(?:[#%][^\n]*)?\r?(?:\n|$)/y

/** Whether there is nothing but blank lines, comments and directives. */
const isUnsaid = (text: string): boolean => {
  EMPTY_LINE.lastIndex = 0
  while (EMPTY_LINE.lastIndex < text.length) if (!EMPTY_LINE.test(text)) return false
  return true
}

const lineCounter = (text: string): ((offset: number) => number) => {
  let line = 1
  let counted = 0
  return (offset) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1
    counted = offset
    return line
  }
}

/** Behind the line that a "..." stands on, if there is nothing else on it. */
const lineAfter = (text: string, after: number): number => {
  const end = text.indexOf('\n', after)
  return end !== -1 && isUnsaid(text.slice(after, end)) ? end + 1 : after
}

/**
 * Parts a text into its documents, so that one that is broken leaves the others alone. Comments and directives before a
 * "---" belong to the document that it opens.
 */
export const yamlPieces = (text: string): readonly YamlPiece[] => {
  const pieces: YamlPiece[] = []
  const lineAt = lineCounter(text)
  let start = 0
  let marker: number | null = null
  const close = (end: number): void => {
    if (marker !== null || !isUnsaid(text.slice(start, end)))
      pieces.push({ number: pieces.length + 1, line: lineAt(start), start, end, marker })
    marker = null
    start = end
  }
  for (const found of text.matchAll(MARKER)) {
    const after = found.index + found[0].length
    const at = after - 3
    if (found[1] === '...') {
      close(at)
      start = lineAfter(text, after)
    } else {
      if (marker !== null || !isUnsaid(text.slice(start, at))) close(at)
      marker = at
    }
  }
  close(text.length)
  return pieces
}

/**
 * A document alone, without the "---" that opens it where that has a line of its own, without directives and without a mark
 * of byte order.
 */
export const pieceText = (text: string, { start, end, marker }: YamlPiece): string => {
  const from = text.startsWith('\uFEFF') ? Math.max(start, 1) : start
  if (marker === null) return text.slice(from, end)
  const header = text.slice(from, marker).replaceAll(/(?<=^|\n)%[^\n]*\n/g, '')
  const rest = text.slice(marker, end)
  const alone = /^---[ \t]*\r?(?:\n|$)/.exec(rest)
  return header + (alone === null ? rest : rest.slice(alone[0].length))
}
