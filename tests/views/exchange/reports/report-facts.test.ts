import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alertAssessment } from '../../../../src/core/alert/alert-assessment.ts'
import { assessedIncident } from '../../../../src/core/scenario/assessed-incident.ts'
import { sloPeriod } from '../../../../src/core/window/slo-period.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import { writePostMortem } from '../../../../src/interop/post-mortem/write-post-mortem.ts'
import { writeReport } from '../../../../src/interop/scenario-report/write-report.ts'
import { postMortemFacts } from '../../../../src/views/exchange/reports/post-mortem-facts.ts'
import { reportFacts } from '../../../../src/views/exchange/reports/report-facts.ts'
import { at, incident } from '../../../core/build.ts'
import { anyScenario } from '../../../support/any-scenario.ts'
import { HOSTILE_TEXTS } from '../../../support/any-text.ts'
import { assessed, NOW, plain, worked } from './a-report.ts'

const golden = (name: string): string => readFileSync(`tests/fixtures/reports/${name}.md`, 'utf8')

const report = (scenario: Scenario): string => {
  const { seen, alerts } = assessed(scenario)
  return plain(writeReport(reportFacts(scenario, seen, alerts)))
}

const postMortem = (scenario: Scenario, id = scenario.incidents[0]?.id ?? ''): string => {
  const found = assessedIncident(scenario, null, assessed(scenario).seen, id)
  if (found === null) throw new Error('no such incident')
  const alerts = alertAssessment(scenario, found.assessment)
  return plain(writePostMortem(postMortemFacts(scenario, found, alerts, NOW)))
}

describe('the report of a scenario', () => {
  it('says what was worked out by hand', () => {
    // 50 a second for 30 days are 129.6 M requests, of which 129,600 may fail. 20 minutes of all are 60,000, 3 hours of 5 %
    // are 27,000: 87,000 of 129,600 are spent, 32.87 % or 14m 12s of 43m 12s are left.
    expect(report(worked())).toBe(golden('worked-report'))
  })

  it('says of how many so far, and how many a whole month may have', () => {
    // 21 days of 30 at 50 a second: 90.72 M of 129.6 M.
    const text = report(worked({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } }))
    expect(text).toContain('| Bad requests so far | **87,000** | 99.904 % of 90.7 M were good |')
    expect(text).toContain('| Allowed bad requests | **129,600** | of 129.6 M requests |')
  })

  it('begins the curve of a calendar month with its first instant, and has the edges of each incident', () => {
    const text = report(worked({ sloWindow: { kind: 'calendar', period: 'month', timeZone: 'UTC' } }))
    expect(text).toContain('x-axis "Days since 1 November 2026" 0 --> 21')
    expect(text.match(/^\| \d+ Nov \d\d:\d\d \| [\d.]+ % \|$/gm)).toEqual([
      '| 1 Nov 00:00 | 100 % |',
      '| 4 Nov 14:02 | 100 % |',
      '| 4 Nov 14:22 | 53.7 % |',
      '| 15 Nov 09:30 | 53.7 % |',
      '| 15 Nov 12:30 | 32.9 % |',
      '| 22 Nov 00:00 | 32.9 % |',
    ])
  })

  it('works out what each of the ten costliest incidents spent', () => {
    // 1 to 12 minutes of 43.2.
    const incidents = Array.from({ length: 12 }, (_, place) =>
      incident(NOW - (place + 1) * 86_400_000, `${place + 1}m`, 100, { label: 'Deploy' }),
    )
    const { seen, alerts } = assessed(worked({ incidents }))
    const spent = reportFacts(worked({ incidents }), seen, alerts).formulas.at(-1)
    expect(spent?.name).toBe('Spent by each incident')
    expect(spent?.lines.length).toBe(10)
    expect(plain(spent?.lines[0] ?? '')).toBe('Deploy = 36,000 ÷ 129,600 ≈ 27.78 %')
    expect(plain(spent?.lines[9] ?? '')).toBe('Deploy = 9,000 ÷ 129,600 ≈ 6.94 %')
    expect(spent?.note).toContain('These are the 10 costliest of 12.')
  })

  it('counts time where no requests are known, and says it once', () => {
    const text = report(worked({ requestsPerSecond: null }))
    expect(text).toContain('43m 12s of full outage, or 43 of 43,200 minutes')
    expect(text).toContain('remaining = 1 − 29m ÷ 43m 12s ≈ 32.87 %')
    expect(text).not.toContain('Bad minutes so far')
  })

  it('says where the budget is overspent, and never cuts it off', () => {
    // 90 minutes of 43.2.
    const text = report(worked({ incidents: [incident(at('2026-11-20'), '90m')] }))
    expect(text).toContain('| Error budget remaining | **−108.3 %** | more exactly −108.33 % |')
    expect(text).toContain('| Runs out | **Already spent** |')
    expect(text).toContain('**Freeze.** The error budget is overspent by 108.3 %.')
    expect(text).toContain('y-axis "Error budget remaining, %" -108.33 --> 100')
  })

  it('names what lies outside the window and what is excluded', () => {
    const text = report(
      worked({
        incidents: [incident(at('2026-08-01'), '20m', 100, { label: 'Long ago' })],
        exclusions: [
          { id: 'x', kind: 'maintenance', began: at('2026-11-10T02:00'), lasted: 3_600_000, reason: 'Upgrade | now' },
        ],
      }),
    )
    expect(text).not.toContain('Long ago')
    expect(text).toContain(
      'Outside of this window, and so not listed: 1 more. Excluded: 1h from 10 Nov 02:00 (Upgrade \\| now).',
    )
  })

  it('says how the team delivers only where somebody has said it', () => {
    const scenario = worked()
    expect(report(scenario)).not.toContain('## Delivery')
    expect(report({ ...scenario, delivery: { ...scenario.delivery, deploysPerWeek: 7 } })).toMatch(
      /## Delivery\n\n7 deploys a week; 10 % of them fail and are restored in 30m\./,
    )
  })

  it('stands without incidents and without rules', () => {
    const text = report(worked({ incidents: [], alertRules: [] }))
    expect(text).toContain('Nothing has spent any of the budget in this window.')
    expect(text).toContain('There is no alert rule: nobody is told of anything.')
  })
})

describe('the post-mortem of an incident', () => {
  it('says what was worked out by hand', () => {
    // 60,000 of 129,600 are 46.3 %. The rules fire after 51.84 s, 129.6 s and 259.2 s, and clear when all but 1.44 % of
    // their short windows has passed.
    expect(postMortem(worked())).toBe(golden('worked-post-mortem'))
  })

  it('marks when half of the budget was spent, and all of it', () => {
    // Half of 43.2 minutes is spent after 21m 36s, all of it after 43m 12s.
    const text = postMortem(worked({ incidents: [incident(at('2026-11-20T10:00'), '90m')] }))
    expect(text).toContain('| 20 Nov 2026 10:21:36 +00:00 | Half of the error budget was spent. | 50 % left |')
    expect(text).toContain('| 20 Nov 2026 10:43:12 +00:00 | The error budget was exhausted. | 0 % left |')
  })

  it('is in the time zone of the scenario', () => {
    const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'Europe/Berlin' } as const
    const text = postMortem(worked({ sloWindow }))
    expect(text).toContain('Times in Europe/Berlin.')
    expect(text).toContain('| 4 Nov 2026 15:02:00 +01:00 | It began.')
  })

  it('says that the policy asks for none, or nothing', () => {
    const scenario = worked()
    const { policy } = scenario
    const small = worked({ incidents: [incident(at('2026-11-20'), '1m')] })
    expect(postMortem(small)).toContain('asks for none: the incident spent 2.3 % of the budget, not more than 20 %.')
    expect(postMortem({ ...scenario, policy: { ...policy, postmortemShare: null } })).toContain(
      'says nothing of post-mortems',
    )
  })

  it('of an incident long ago tells of the window that held it', () => {
    const text = postMortem(worked({ incidents: [incident(at('2026-03-04T14:02'), '20m')] }))
    expect(text).toContain('| Budget spent | **46.3 %** | by this incident alone |')
    expect(text).toContain('fired, 51.84s after it began.')
    expect(text).toContain('cleared 5h 59m 38.4s after the incident ended.')
    expect(text).toContain('Drafted on 22 November 2026.')
  })

  it('of one that goes on says so', () => {
    const text = postMortem(worked({ incidents: [incident(NOW - 600_000, '1h')] }))
    expect(text).toContain('It was still going on when this was written.')
    expect(text).not.toContain('It ended')
  })
})

describe('whatever people typed', () => {
  it.each(HOSTILE_TEXTS.map((text) => [text]))('%j breaks no table, opens no tag and adds no part', (text) => {
    const named = worked({ service: text, name: text })
    const scenario = { ...named, incidents: named.incidents.map((one) => ({ ...one, label: text })) }
    const parts = (document: string): number => document.split('\n').length
    const clean = worked({ incidents: named.incidents.map((one) => ({ ...one, label: 'Bad deploy' })) })
    for (const [hostile, harmless] of [
      [report(scenario), report(clean)],
      [postMortem(scenario), postMortem(clean)],
    ] as const) {
      expect(parts(hostile)).toBe(parts(harmless))
      const bare = hostile.replaceAll(/\\[\s\S]/g, '')
      expect(bare.match(/<[^>\n]*>/g) ?? []).toEqual(harmless.match(/<[^>\n]*>/g) ?? [])
      for (const row of bare.split('\n').filter((one) => one.startsWith('|'))) {
        expect([3, 4, 5, 6, 7]).toContain(row.split('|').length - 1)
      }
      expect(hostile.match(/^```.*$/gm)).toEqual(harmless.match(/^```.*$/gm))
    }
  })

  it('and whatever the scenario, both documents are written, with no dust and no number that is none', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        const scenario = { ...any, measurements: null, now: any.now ?? NOW }
        const { seen, alerts } = assessed(scenario)
        const facts = reportFacts(scenario, seen, alerts)
        const texts = [writeReport(facts)]
        for (const { incident: one } of seen.ledger.slice(0, 2)) {
          const found = assessedIncident(scenario, null, seen, one.id)
          if (found === null) continue
          const heard = alertAssessment(scenario, found.assessment)
          texts.push(writePostMortem(postMortemFacts(scenario, found, heard, seen.now)))
        }
        // In the numbers, where nobody types.
        const numbers = texts.flatMap(
          (text) => text.match(/^(\| (Error budget|Budget|Burn|Allowed|Bad)|    line).*$/gm) ?? [],
        )
        for (const line of numbers) expect(line).not.toMatch(/NaN|Infinity|undefined|null/)
        expect(sloPeriod(scenario.sloWindow, seen.now)).toEqual(seen.period)
      }),
      { numRuns: 30 },
    )
  })
})
