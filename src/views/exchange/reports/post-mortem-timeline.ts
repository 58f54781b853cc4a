import type { IncidentAlert } from '../../../core/alert/incident-alert.ts'
import type { IncidentAlerts } from '../../../core/alert/alert-assessment.ts'
import { fallenTo } from '../../../core/budget/fallen-to.ts'
import { remainingAt } from '../../../core/budget/remaining-at.ts'
import { ended } from '../../../core/incident/overlay.ts'
import type { Instant } from '../../../core/quantity/units.ts'
import { burnDown } from '../../../core/scenario/assessment.ts'
import type { Assessment, LedgerEntry } from '../../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { formatBurnRate } from '../../../format/burn-rate.ts'
import { formatDelay, formatDuration } from '../../../format/duration.ts'
import { formatMoment } from '../../../format/moment.ts'
import { formatPercent } from '../../../format/percent.ts'
import { ruleName } from '../../../format/rule-name.ts'
import type { TimelineLine } from '../../../interop/post-mortem/post-mortem-facts.ts'
import { cleared } from '../../scenario/cleared-words.ts'
import { failingWords } from '../../scenario/ledger-words.ts'

interface TimedEvent {
  readonly at: Instant
  readonly what: string
}

const HALF = 0.5

/** What is known to have happened, in its order. Of several things at once the cause comes first. */
export const postMortemTimeline = (
  assessment: Assessment,
  entry: LedgerEntry,
  alerts: IncidentAlerts | null,
  burnRates: ReadonlyMap<string, number>,
): readonly TimelineLine[] => {
  const { outlook, now } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const { incident } = entry
  const end = ended(incident)
  const fired = alerts === null ? [] : alerts.byRule.filter((alert) => alert !== null)
  const events: readonly TimedEvent[] = [
    { at: incident.began, what: `It began. Requests failing: ${failingWords(entry)}.` },
    ...fired.map((alert) => ({ at: alert.at, what: firedWords(alert, burnRates) })),
    ...milestones(assessment, incident.began, Math.min(end, now)),
    end > now
      ? { at: now, what: 'It was still going on when this was written.' }
      : { at: end, what: `It ended, after ${formatDuration(incident.lasted)}.` },
    ...fired.flatMap((alert) => (alert.clearedAt === null ? [] : [{ at: alert.clearedAt, what: clearedWords(alert) }])),
  ]
  return events
    .toSorted((a, b) => a.at - b.at)
    .map(({ at, what }) => ({ when: formatMoment(at, timeZone), what, budget: leftAt(assessment, at) }))
}

const firedWords = ({ rule, alreadyFiring, after }: IncidentAlert, burnRates: ReadonlyMap<string, number>): string => {
  const rate = burnRates.get(rule.id)
  const name = `${ruleName(rule)}${rate === undefined ? '' : `, above ${formatBurnRate(rate)}`}`
  return alreadyFiring
    ? `Alert ${name}: was firing already, for something else.`
    : `Alert ${name}: fired, ${formatDelay(after)} after it began.`
}

const clearedWords = (alert: IncidentAlert): string => {
  const { figure, note } = cleared(alert)
  return `Alert ${ruleName(alert.rule)}: cleared ${figure === 'At once' ? '' : `${figure} `}${note}.`
}

/** When half of the budget was spent, and all of it. */
const milestones = (assessment: Assessment, from: Instant, to: Instant): readonly TimedEvent[] => {
  const line = burnDown(assessment, from, to)
  const reached = (level: number, what: string): readonly TimedEvent[] => {
    const at = fallenTo(line, level, from, to)
    return at === null ? [] : [{ at, what }]
  }
  return [...reached(HALF, 'Half of the error budget was spent.'), ...reached(0, 'The error budget was exhausted.')]
}

const leftAt = ({ outlook, now }: Assessment, at: Instant): string => {
  const remaining = remainingAt(outlook, Math.min(at, now))
  return remaining === null ? 'no data' : `${formatPercent(remaining)} left`
}
