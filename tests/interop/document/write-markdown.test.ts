import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraph, remark, sourceBlocks } from '../../../src/interop/document/block.ts'
import type { PageBlock } from '../../../src/interop/document/block.ts'
import { markdownLine } from '../../../src/interop/document/markdown-text.ts'
import { writeMarkdown } from '../../../src/interop/document/write-markdown.ts'
import { anyText } from '../../support/any-text.ts'

const lines = (block: PageBlock): readonly string[] => writeMarkdown([block]).trimEnd().split('\n')

describe('each part of a document', () => {
  it('is written as Markdown has it, with an empty line between two', () => {
    expect(
      writeMarkdown([
        { kind: 'title', text: 'One' },
        { kind: 'heading', text: 'Two' },
        paragraph('and more', 'Strong.'),
        remark('Small print.'),
        { kind: 'list', items: ['a', 'b'] },
        ...sourceBlocks([{ words: 'A book', address: 'https://example.org/' }]),
      ]),
    ).toBe(
      '# One\n\n## Two\n\n**Strong.** and more\n\nSmall print.\n\n- a\n- b\n\n## Where this comes from\n\n- [A book](https://example.org/)\n',
    )
  })

  it('numbers in a table stand flush right, and what stands out is strong unless it is empty', () => {
    const table: PageBlock = {
      kind: 'table',
      caption: 'Spent',
      columns: [
        { header: 'What', look: 'strong' },
        { header: 'Share', look: 'number' },
      ],
      rows: [
        ['Deploy', '46.3 %'],
        ['', ''],
      ],
    }
    expect(lines(table)).toEqual(['| What | Share |', '| --- | ---: |', '| **Deploy** | 46.3 % |', '|  |  |'])
  })

  it('figures are a table of name, value and note', () => {
    expect(lines({ kind: 'figures', figures: [{ name: 'Left', value: '14m', note: '' }] })).toEqual([
      '| Number | Value | Note |',
      '| --- | --- | --- |',
      '| Left | **14m** |  |',
    ])
  })

  it('a formula keeps its lines together under its name', () => {
    expect(lines({ kind: 'formulas', formulas: [{ name: 'Left', lines: ['a = 1', 'b = 2'], note: 'So.' }] })).toEqual([
      '- **Left**\\',
      '  a = 1\\',
      '  b = 2\\',
      '  So.',
    ])
    expect(lines({ kind: 'formulas', formulas: [{ name: 'Left', lines: [], note: '' }] })).toEqual(['- **Left**'])
  })

  it('room to write in is a question and a list without words', () => {
    expect(lines({ kind: 'blank', prompt: 'Why?', lines: 2 })).toEqual(['_Why?_', '', '-', '-'])
  })

  it('a curve is a chart that GitHub draws, and its bends as a table that is folded away', () => {
    const text = writeMarkdown([
      {
        kind: 'curve',
        title: 'Burn-down',
        summary: '50 % remains.',
        values: 'Remaining, %',
        time: 'Days since "Monday"',
        length: 1.5,
        steps: [1, 0.5, -0.123456],
        points: [
          { when: 'Mon', words: '100 %' },
          { when: 'Tue', words: '−12.3 %' },
        ],
      },
    ])
    expect(text).toBe(`## Burn-down

50 % remains.

\`\`\`mermaid
xychart-beta
    title "Burn-down"
    x-axis "Days since Monday " 0 --> 1.5
    y-axis "Remaining, %" -12.35 --> 100
    line [100, 50, -12.35]
\`\`\`

<details>
<summary>Where it bends, as a table</summary>

| When | Remaining, % |
| --- | ---: |
| Mon | 100 % |
| Tue | −12.3 % |

</details>
`)
  })
})

describe('what people typed, on a line of its own', () => {
  it.each([
    ['# not a heading', '\\# not a heading'],
    ['- not a list', '\\- not a list'],
    ['+ nor this', '\\+ nor this'],
    ['1. nor this', '1\\. nor this'],
    ['2) nor this', '2\\) nor this'],
    ['99.9 % is no list at all', '99.9 % is no list at all'],
    ['=== no underline', '\\=== no underline'],
    ['a name that ends with ##', 'a name that ends with \\##'],
    ['C#', 'C#'],
    ['```mermaid', '\\`\\`\\`mermaid'],
    ['</details>', '\\</details\\>'],
    ['one\n\ntwo', 'one two'],
  ])('%j stands as typed', (typed, written) => {
    expect(markdownLine(typed)).toBe(written)
  })

  it('never becomes a part of its own, nor opens a tag or a fence', () => {
    fc.assert(
      fc.property(anyText(60), (text) => {
        const written = writeMarkdown([
          { kind: 'title', text },
          paragraph(text, 'Strong.'),
          { kind: 'list', items: [text] },
          paragraph('The end'),
        ])
        const parts = written.split('\n')
        expect(parts.length).toBe(8)
        // What is left without escaped marks opens nothing.
        expect(written.replaceAll(/\\[\s\S]/g, '')).not.toMatch(/[<>`[\]]/)
        expect(parts[4]).not.toMatch(/^- ([-+#=]|\d+[.)](\s|$))/)
      }),
    )
  })
})
