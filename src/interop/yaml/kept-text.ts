import type { YamlDocument } from './yaml-node.ts'

const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)

/**
 * Documents as one text again, as they were written. One that needs a "---" of its own, because something stands on that line,
 * brings it along.
 */
export const keptText = (documents: readonly YamlDocument[]): string => {
  const [first, ...further] = documents
  if (first === undefined) return ''
  return [first.text, ...further.map(({ text }) => (/^---(?=[ \t])/m.test(text) ? text : `---\n${text}`))]
    .map((text, index, all) => (index === all.length - 1 ? text : ended(text)))
    .join('')
}
