import type { PageBlock } from './block.ts'
import { curveMarkdown } from './curve-markdown.ts'
import { markdownLine, markdownText } from './markdown-text.ts'
import { tableMarkdown } from './table-markdown.ts'

/**
 * A document as Markdown. What people typed stands in it as they typed it: nothing of it is read as Markdown or HTML.
 */
export const writeMarkdown = (blocks: readonly PageBlock[]): string => `${blocks.map(markdownOf).join('\n\n')}\n`

const markdownOf = (block: PageBlock): string => {
  switch (block.kind) {
    case 'title':
      return `# ${markdownLine(block.text)}`
    case 'heading':
      return `## ${markdownLine(block.text)}`
    case 'paragraph':
      return block.strong === ''
        ? markdownLine(block.text)
        : `${strong(block.strong)} ${markdownText(block.text)}`.trim()
    case 'table':
      return tableMarkdown(block)
    case 'figures':
      return tableMarkdown({
        columns: [
          { header: 'Number', look: 'text' },
          { header: 'Value', look: 'strong' },
          { header: 'Note', look: 'text' },
        ],
        rows: block.figures.map(({ name, value, note }) => [name, value, note]),
      })
    case 'list':
      return block.items.map((item) => `- ${markdownLine(item)}`).join('\n')
    case 'links':
      return block.links.map(({ words, address }) => `- [${markdownText(words)}](${address})`).join('\n')
    case 'formulas':
      return block.formulas
        .map(({ name, lines, note }) =>
          [`- ${strong(name)}`, ...lines.map(markdownLine), ...(note === '' ? [] : [markdownLine(note)])].join(
            '\\\n  ',
          ),
        )
        .join('\n')
    case 'curve':
      return curveMarkdown(block)
    case 'blank':
      return [`_${markdownText(block.prompt)}_`, Array.from({ length: block.lines }, () => '-').join('\n')].join('\n\n')
  }
}

const strong = (text: string): string => {
  const written = markdownText(text)
  return written === '' ? '' : `**${written}**`
}
