import { expect, it } from 'vitest'
import { alertTimelineCsv } from '../../../src/views/charts/alert-timeline-csv.ts'

const at = (text: string): number => Date.parse(text)

it('writes every firing in the order in which they began, in UTC and to the millisecond', () => {
  const csv = alertTimelineCsv([
    {
      id: 'b',
      label: '6h / 30m, 6×',
      severity: 'ticket',
      firings: [{ from: at('2026-11-04T14:05Z'), to: at('2026-11-04T15:05Z'), cleared: false, remaining: null }],
    },
    {
      id: 'a',
      label: 'The "fast" one',
      severity: 'page',
      // 20 minutes and a half second.
      firings: [
        { from: at('2026-11-04T14:02:51.840Z'), to: at('2026-11-04T14:22:52.340Z'), cleared: true, remaining: -0.25 },
      ],
    },
  ])
  expect(csv.split('\r\n')).toEqual([
    'rule,severity,fired_at,cleared_at,lasted_seconds,budget_remaining',
    '"The ""fast"" one",page,2026-11-04T14:02:51.840Z,2026-11-04T14:22:52.340Z,1200.5,-0.25',
    '"6h / 30m, 6×",ticket,2026-11-04T14:05:00.000Z,,3600,',
    '',
  ])
})
