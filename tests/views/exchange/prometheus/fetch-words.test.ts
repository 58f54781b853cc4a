import { expect, it } from 'vitest'
import { DAY, MINUTE } from '../../../../src/core/quantity/units.ts'
import type { FetchReport } from '../../../../src/interop/prometheus-api/contract.ts'
import { fetchFacts, fetchNotes } from '../../../../src/views/exchange/prometheus/fetch-words.ts'
import { CLOCK } from '../a-page.tsx'
import { ADDRESS, readingOf, SOURCE } from './a-live-page.tsx'

const reportWith = (more: Partial<FetchReport>): FetchReport =>
  readingOf(
    {
      access: { baseUrl: ADDRESS, credentials: { kind: 'none' }, tenant: null, timeout: 30_000 },
      queries: SOURCE,
      range: { from: CLOCK - DAY, until: CLOCK },
      step: 5 * MINUTE,
      countResets: true,
    },
    null,
    more,
  ).report

const notesOf = (more: Partial<FetchReport>): readonly string[] =>
  fetchNotes(reportWith(more), 'UTC').map(({ words, where }) => `${words} ${where}`.trim())

it('says what was read in plain numbers, its ends in the time zone of the objective', () => {
  expect(fetchFacts(reportWith({ retries: 2 }), 'Europe/Berlin')).toEqual([
    { name: 'Steps', value: '288' },
    { name: 'Measured', value: '288' },
    { name: 'One step', value: '5m' },
    { name: 'From', value: '2026-11-21 01:00 Europe/Berlin' },
    { name: 'Until', value: '2026-11-22 01:00 Europe/Berlin' },
    { name: 'Requests', value: '2' },
    { name: 'Repeated', value: '2' },
    { name: 'Received', value: '1\u00a0kB' },
  ])
})

it('has nothing to say about an answer without a flaw', () => {
  expect(notesOf({})).toEqual([])
})

const NOTES: readonly (readonly [more: Partial<FetchReport>, words: RegExp])[] = [
  [
    { gaps: { steps: 3, stretches: 1, ranges: [{ from: CLOCK - DAY, until: CLOCK - DAY + 15 * MINUTE, steps: 3 }] } },
    /^3 steps have no usable sample, in 1 stretch.* 2026-11-21 00:00 to 2026-11-21 00:15$/,
  ],
  [{ notNumbers: 1 }, /^1 answer of NaN or infinity: taken as not measured/],
  [{ negative: 2 }, /^2 answers below zero/],
  [{ aboveTotal: 1 }, /^1 step with more counted by the first query than there were events/],
  [{ eventsMissing: 4 }, /^4 steps without an answer of the first query/],
  [{ totalMissing: 4 }, /^4 steps without an answer of the query of all events/],
  [{ noBadEventsAtAll: true }, /taken as none.*misspelt/],
  [{ resets: { events: 1, total: 2 } }, /1 time in the first query, 2 times in that of all events/],
  [{ offGrid: 1 }, /^1 answer for a time that was not asked for/],
  [{ unordered: 2 }, /^2 answers out of order/],
  [{ repeated: 2 }, /^2 answers for a time that already had one/],
  [{ warnings: ['results truncated'] }, /^The server says: “results truncated”/],
]

it.each(NOTES)('tells of %j with the rule that settled it', (more, words) => {
  const notes = notesOf(more)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(words)
})

it('says nothing of counters that nobody asked about', () => {
  expect(notesOf({ resets: { events: null, total: null } })).toEqual([])
})
