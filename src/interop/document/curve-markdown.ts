import type { PageCurve } from './block.ts'
import { markdownLine } from './markdown-text.ts'
import { tableMarkdown } from './table-markdown.ts'

/** As fine as a picture gets. */
const hundredths = (value: number): number => Math.round(value * 100) / 100

/** Words in the quotation marks of Mermaid, which has no way to write one inside them. */
const quoted = (words: string): string => `"${words.replaceAll(/["\s\p{Cc}\p{Surrogate}]+/gu, ' ')}"`

/**
 * A curve as a Mermaid chart, which GitHub and GitLab draw, and folded away below it its points as a table: wherever nothing
 * draws, the numbers are still there, and no second file has to travel along.
 */
export const curveMarkdown = ({ title, summary, values, time, length, steps, points }: PageCurve): string => {
  const numbers = steps.map((value) => hundredths(value * 100))
  // An axis of no height cannot be drawn.
  const [bottom, top] = [Math.min(0, ...numbers), Math.max(100, ...numbers)]
  return [
    `## ${markdownLine(title)}`,
    markdownLine(summary),
    [
      '```mermaid',
      'xychart-beta',
      `    title ${quoted(title)}`,
      `    x-axis ${quoted(time)} 0 --> ${hundredths(length)}`,
      `    y-axis ${quoted(values)} ${bottom} --> ${top}`,
      `    line [${numbers.join(', ')}]`,
      '```',
    ].join('\n'),
    '<details>\n<summary>Where it bends, as a table</summary>',
    tableMarkdown({
      columns: [
        { header: 'When', look: 'text' },
        { header: values, look: 'number' },
      ],
      rows: points.map(({ when, words }) => [when, words]),
    }),
    '</details>',
  ].join('\n\n')
}
