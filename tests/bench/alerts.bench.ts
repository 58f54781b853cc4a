import { ruleFirings } from '../../src/core/alert/rule-firings.ts'
import type { AlertReading } from '../../src/core/alert/sampling.ts'
import { workbookRules } from '../../src/core/alert/workbook-rules.ts'
import type { Incident } from '../../src/core/incident/incident.ts'
import type { Series } from '../../src/core/measurement/series.ts'
import { eveningPeak } from '../../src/core/measurement/traffic-profile.ts'
import { seededRandom } from '../../src/core/quantity/seeded-random.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../src/core/quantity/units.ts'
import type { Milliseconds } from '../../src/core/quantity/units.ts'
import { measuredHistory } from '../../src/core/scenario/scenario-history.ts'
import { promtoolComplaint } from '../oracle/support/promtool-rules.ts'
import type { OracleScenario } from '../oracle/support/oracle-scenario.ts'
import { plainPass } from './support/plain-pass.ts'
import { compare } from './support/ratio.ts'

const START = Date.UTC(2026, 0, 1)

/** Whole requests by the minute with an evening peak, of which one in 5,000 fails. */
const measured = (days: number): Series => {
  const random = seededRandom(20_161)
  const valid = Float64Array.from({ length: (days * DAY) / MINUTE }, (_, minute) =>
    Math.round(10_000 * eveningPeak(START + minute * MINUTE) * (0.9 + 0.2 * random())),
  )
  return { start: START, step: MINUTE, valid, good: valid.map((events) => events - Math.floor(events / 5_000)) }
}

const incident = (began: Milliseconds, lasted: Milliseconds, failing: number): Incident => ({
  id: '',
  label: '',
  began: START + began,
  lasted,
  failing: ppb(failing),
  cause: 'own',
  measured: false,
})

/** The same six incidents in every 30 days. */
const incidents = (days: number): readonly Incident[] =>
  Array.from({ length: Math.ceil(days / 30) }, (_, month) => month * 30 * DAY).flatMap((month) => [
    incident(month + 3 * DAY, 20 * MINUTE, WHOLE),
    incident(month + 10.5 * DAY, 3 * HOUR, 50_000_000),
    incident(month + 18 * DAY, DAY, 4_000_000),
    incident(month + 23 * DAY, 3 * DAY, 1_500_000),
    incident(month + 28.25 * DAY, 2 * MINUTE, WHOLE),
    incident(month + 29 * DAY, MINUTE, 500_000_000),
  ])

const scenarioOf = (days: number, series: Series): OracleScenario => {
  const span = { from: START, to: START + days * DAY }
  return {
    name: `days-${days}`,
    history: measuredHistory(series, incidents(days), span.from, span.to),
    objective: { target: ppb(999_000_000), sloWindow: 30 * DAY },
    rules: workbookRules(),
    sampling: { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 0, version: 2 },
    prior: 'healthy',
    span,
  }
}

const firings =
  ({ history, rules, objective, sampling, prior, span }: OracleScenario, kind: AlertReading['kind']): (() => unknown) =>
  () =>
    ruleFirings(history, rules, objective, { kind, priorHistory: prior, sampling }, span)

const monthSeries = measured(30)
const month = scenarioOf(30, monthSeries)
const year = scenarioOf(365, measured(365))
const sampled = firings(month, 'prometheus')
const ideal = firings(month, 'ideal')

const inOnePass = { baseline: () => plainPass(monthSeries), aim: 12, warmups: 200 }
const { subject: ours } = await compare({
  name: '30 days by the minute, four rules, sampled, against one plain pass',
  subject: sampled,
  ...inOnePass,
})
await compare({ name: 'the same, ideal, against one plain pass', subject: ideal, ...inOnePass })

const linear = { aim: 12.5, warmups: 20 }
await compare({
  name: 'a year by the minute, sampled, against 30 days',
  baseline: sampled,
  subject: firings(year, 'prometheus'),
  ...linear,
})
await compare({
  name: 'a year by the minute, ideal, against 30 days',
  baseline: ideal,
  subject: firings(year, 'ideal'),
  ...linear,
})

// It goes through all evaluations of the month, and compares twice a day: more would be timing the comparison.
const TWICE_A_DAY = DAY / 2 / MINUTE
const PROMTOOL_AIM = 20_000
const began = performance.now()
const complaint = await promtoolComplaint([month], TWICE_A_DAY)
const promtool = performance.now() - began
if (complaint !== null) throw new Error(complaint)
const times = promtool / ours
console.log(
  `\`promtool test rules\` on the same 30 days and rules, once: ${(promtool / 1000).toFixed(1)} s, ` +
    `${times.toFixed(0)} times the sampled reading above (aim >= ${PROMTOOL_AIM})${times < PROMTOOL_AIM ? '  OVER THE AIM' : ''}`,
)
