import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatCount, unitWords } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent, formatShare, formatSli } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'

/** A scenario and all that follows from it; null while its measurements are on their way, or not to be had. */
export interface Compared {
  readonly scenario: Scenario
  readonly assessment: Assessment | null
  readonly alerts: AlertAssessment | null
}

/** One fact of every scenario, in words. */
export interface ComparedFact {
  readonly name: string
  readonly values: readonly string[]
  readonly differs: boolean
}

const NO_DATA = 'no data'

type Say = (assessment: Assessment, one: Compared) => string

const FACTS: readonly (readonly [name: string, say: Say])[] = [
  ['Target', ({ target }) => formatShare(target)],
  ['SLO window', ({ outlook, period }) => formatSloWindow(outlook.sloWindow, period.start)],
  ['Counted in', ({ unit }) => unitWords(unit)],
  ['Seen at', ({ now, outlook }) => formatInstant(now, timeZoneOf(outlook.sloWindow))],
  ['Incidents', (_, { scenario }) => formatCount(scenario.incidents.length)],
  ['Allowed downtime', ({ allowedBadTime }) => formatDuration(allowedBadTime)],
  ['Measured SLI', ({ sli }) => (sli === null ? NO_DATA : formatSli(sli))],
  ['Budget spent', ({ consumed }) => (consumed === null ? NO_DATA : formatPercent(consumed.share))],
  ['Budget remaining', ({ remaining }) => (remaining === null ? NO_DATA : formatPercent(remaining.share))],
  ['Budget left', ({ remaining }) => (remaining === null ? NO_DATA : formatSpan(remaining.time))],
  ['Burn rate, last hour', ({ burnRate1h }) => (burnRate1h === null ? NO_DATA : formatBurnRate(burnRate1h))],
  [
    'Lasts at an even 1×',
    ({ runsOutEven: { after } }) =>
      after === null ? NO_DATA : after === Infinity ? 'does not run out' : formatSpan(after),
  ],
  ['Pages', (_, { alerts }) => (alerts === null ? NO_DATA : formatCount(alerts.pages))],
  ['Tickets', (_, { alerts }) => (alerts === null ? NO_DATA : formatCount(alerts.tickets))],
]

/** Facts and answers of several scenarios, line by line. */
export const comparedFacts = (compared: readonly Compared[]): readonly ComparedFact[] =>
  FACTS.map(([name, say]) => {
    const values = compared.map((one) => (one.assessment === null ? NO_DATA : say(one.assessment, one)))
    return { name, values, differs: values.some((value) => value !== values[0]) }
  })
