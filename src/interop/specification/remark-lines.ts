import { soundText } from '../prometheus-rules/promql-text.ts'

const LINE_WIDTH = 110

/** A text on lines of limited width, each indented like the first; a word that is longer has a line to itself. */
export const wrapped = (paragraph: string): readonly string[] => {
  const indent = /^ */.exec(paragraph)?.[0] ?? ''
  const lines = ['']
  for (const word of paragraph.trim().split(' ')) {
    const line = lines[lines.length - 1] as string
    if (line !== '' && indent.length + line.length + word.length >= LINE_WIDTH) lines.push(word)
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`
  }
  return lines.map((line) => indent + line)
}

/** Paragraphs as the lines of a remark. A remark ends where its line does, so nothing in it may look like the end of one. */
export const remarkLines = (paragraphs: readonly string[]): readonly string[] =>
  paragraphs.map((paragraph) => soundText(paragraph).replaceAll(/(?! )[\p{C}\p{Z}]+/gu, ' ')).flatMap(wrapped)
