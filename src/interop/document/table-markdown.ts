import type { PageTable } from './block.ts'
import { markdownText } from './markdown-text.ts'

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table as GitHub's Markdown has it. */
export const tableMarkdown = ({ columns, rows }: Pick<PageTable, 'columns' | 'rows'>): string =>
  [
    row(columns.map(({ header }) => markdownText(header))),
    row(columns.map(({ look }) => (look === 'number' ? '---:' : '---'))),
    ...rows.map((cells) =>
      row(
        cells.map((cell, place) => {
          const text = markdownText(cell)
          return columns[place]?.look === 'strong' && text !== '' ? `**${text}**` : text
        }),
      ),
    ),
  ].join('\n')
