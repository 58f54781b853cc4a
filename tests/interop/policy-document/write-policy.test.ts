import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownText } from '../../../src/interop/document/markdown-text.ts'
import { writePolicy } from '../../../src/interop/policy-document/write-policy.ts'
import type { PolicyFacts, PolicyLine } from '../../../src/interop/policy-document/policy-page.ts'

const line = (more: Partial<PolicyLine>): PolicyLine => ({
  left: '25 % or more',
  verdict: 'Ship',
  action: 'Releases go out.',
  decides: 'The team',
  exempt: 'Nothing',
  shipping: '100 %',
  ...more,
})

const FACTS: PolicyFacts = {
  service: 'Checkout',
  objective: '99.9 % of requests over 30 days, rolling',
  budget: '0.1 %, or 43m 12s of full outage',
  lines: [
    line({}),
    line({
      left: 'less than 25 %',
      verdict: 'Freeze',
      decides: 'The owner',
      exempt: 'P0 and security',
      shipping: '5 %',
    }),
  ],
  postmortemShare: '20 %',
  causeShare: '25 %',
  written: '23 November 2026',
  sources: [{ words: 'Site Reliability Workbook', address: 'https://sre.google/workbook/error-budget-policy/' }],
}

it('is a page that says the promise, what is done with what is left, and what follows an outage', () => {
  expect(writePolicy(FACTS)).toBe(`# Error-budget policy: Checkout

Written on 23 November 2026.

## What we promise

**99.9 % of requests over 30 days, rolling.** The error budget is what may fail without breaking this promise: 0.1 %, or 43m 12s of full outage.

## What we do with what is left

The line that fits the budget that is left now says what holds, from the moment it fits.

| Budget left | Verdict | What we do | Who decides | Exempt | Planned releases that go out |
| --- | --- | --- | --- | --- | --- |
| 25 % or more | **Ship** | Releases go out. | The team | Nothing | 100 % |
| less than 25 % | **Freeze** | Releases go out. | The owner | P0 and security | 5 % |

## After outages

- One incident that spends more than 20 % of the error budget gets a post-mortem. At least one of its fixes comes before all other work.
- A kind of cause that spends more than 25 % of a quarter’s error budget gets a fix in the next quarter’s plan.

## When we do not agree

Whoever doubts the number, or what follows from it here, asks: The owner. Until then the table holds.

## Where this comes from

- [Site Reliability Workbook](https://sre.google/workbook/error-budget-policy/)
`)
})

it('leaves out what the policy does not say', () => {
  const text = writePolicy({ ...FACTS, postmortemShare: null, causeShare: null, sources: [] })
  expect(text).not.toMatch(/After outages|Where this comes from|null/)
  expect(writePolicy({ ...FACTS, causeShare: null })).toMatch(/## After outages\n\n- One incident.*\n\n## When/)
})

describe('what people typed', () => {
  it('is shown as it is, never as Markdown or HTML', () => {
    expect(markdownText('a|b <b>c</b> *d* _e_ [f](g) `h` \\ &amp; ~~i~~ $j$')).toBe(
      'a\\|b \\<b\\>c\\</b\\> \\*d\\* \\_e\\_ \\[f\\](g) \\`h\\` \\\\ \\&amp; \\~\\~i\\~\\~ \\$j\\$',
    )
  })

  it('stays on its line, whole, and keeps a number by its sign', () => {
    expect(markdownText(' one\n\n# two\u2028three\u0000four ')).toBe('one # two three four')
    expect(markdownText('half \ud83d')).toBe('half \ufffd')
    expect(markdownText('25\u00a0%')).toBe('25\u00a0%')
  })

  it('never breaks the table: six cells in every row, whatever is in them', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 9 }),
      fc.constantFrom('|', '\\', '\\|', '\n', '| --- |', '`|`'),
    )
    fc.assert(
      fc.property(text, text, text, (action, decides, exempt) => {
        const written = writePolicy({ ...FACTS, lines: [line({ action, decides, exempt })] })
        const rows = written.split('\n').filter((one) => one.startsWith('|'))
        expect(rows.length).toBe(3)
        for (const row of rows) {
          // What is left of a row without escaped marks has a bar before, between and after its cells.
          expect(row.replaceAll(/\\[\s\S]/g, '').split('|').length).toBe(8)
        }
      }),
    )
  })
})
