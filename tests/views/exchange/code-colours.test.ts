import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CodeLanguage } from '../../../src/interop/specification/written.ts'
import { colourerOf } from '../../../src/views/exchange/code-colours.ts'
import { OPENSLO } from '../../interop/specification/some-yaml.ts'
import { mutations } from '../../support/mutated.ts'

const HCL = `# An SLO.
resource "google_monitoring_slo" "search" {
  goal         = 0.9995
  display_name = "99.95% over 28d"
}
`
const JSON_TEXT = '{"name": "search", "target": 0.9995, "counter": true}\n'
const MARKDOWN = '# Error budget\n\nA **bold** word and `code`.\n'

const looksOf = async (language: CodeLanguage, text: string) =>
  new Map((await colourerOf(language))(text).map(({ text: piece, look }) => [piece.trim(), look]))

it.each([
  ['yaml', `# why\n${OPENSLO}`, { kind: 'key', '# why': 'remark', true: 'number' }],
  ['hcl', HCL, { '# An SLO.': 'remark', goal: 'key', '0.9995': 'number', '"99.95% over 28d"': 'quoted' }],
  ['json', JSON_TEXT, { '"name"': 'key', '"search"': 'quoted', '0.9995': 'number', true: 'number' }],
] as const)('tells the parts of %s apart', async (language, text, expected) => {
  const looks = await looksOf(language, text)
  expect(Object.fromEntries(Object.keys(expected).map((piece) => [piece, looks.get(piece)]))).toEqual(expected)
})

it.each([
  ['yaml', OPENSLO],
  ['hcl', HCL],
  ['json', JSON_TEXT],
  ['markdown', MARKDOWN],
] as const)('loses and adds nothing of any text, whatever it holds: %s', async (language, text) => {
  const colourer = await colourerOf(language)
  const joined = (any: string): string =>
    colourer(any)
      .map((piece) => piece.text)
      .join('')
  for (const mutation of mutations(text, 5, 300)) expect(joined(mutation)).toBe(mutation)
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (any) => joined(any) === any))
})

it.each([
  ['an endless line', `a: ${':b'.repeat(1_500)}`],
  ['a desert of empty lines', `a: 1\n${'\n'.repeat(1_500)}b: 1\n`],
])('leaves a text with %s plain', async (_, text) => {
  expect((await colourerOf('yaml'))(text)).toEqual([{ text, look: null }])
})

it('colours the beginning of a long text, and leaves the rest plain', async () => {
  const pieces = (await colourerOf('yaml'))('key: 1\n'.repeat(10_000))
  expect(pieces[0]).toEqual({ text: 'key', look: 'key' })
  // 2,857 lines of 7 characters are 19,999; the 50,001 others are one piece.
  expect(pieces.at(-1)?.text.length).toBeGreaterThanOrEqual(50_001)
})

it('leaves Markdown plain: it is shown as a page', async () => {
  expect((await colourerOf('markdown'))('# A')).toEqual([{ text: '# A', look: null }])
})

it('leaves the code of the page as it is', async () => {
  document.body.innerHTML = '<pre><code class="language-yaml">a: 1</code></pre>'
  await colourerOf('yaml')
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(document.querySelector('code')?.children).toHaveLength(0)
})
