import { markdownText } from './markdown-text.ts'
import { policyPage } from './policy-page.ts'
import type { PageBlock, PolicyFacts } from './policy-page.ts'

/**
 * An error-budget policy as a page of Markdown. What people typed stands in it as they typed it: nothing of it is read as
 * Markdown or HTML.
 */
export const writePolicy = (facts: PolicyFacts): string => `${policyPage(facts).map(markdownOf).join('\n\n')}\n`

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const markdownOf = (block: PageBlock): string => {
  switch (block.kind) {
    case 'title':
      return `# ${markdownText(block.text)}`
    case 'heading':
      return `## ${markdownText(block.text)}`
    case 'paragraph':
      return block.strong === ''
        ? markdownText(block.text)
        : `**${markdownText(block.strong)}** ${markdownText(block.text)}`
    case 'table':
      return [
        row(block.columns),
        row(block.columns.map(() => '---')),
        ...block.rows.map((cells) =>
          row(cells.map((cell, place) => (place === 1 ? `**${markdownText(cell)}**` : markdownText(cell)))),
        ),
      ].join('\n')
    case 'list':
      return block.items.map((item) => `- ${markdownText(item)}`).join('\n')
    case 'links':
      return block.links.map(({ words, address }) => `- [${markdownText(words)}](${address})`).join('\n')
  }
}
