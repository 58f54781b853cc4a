import type { AlertAssessment } from '../../../core/alert/alert-assessment.ts'
import type { Assessment, Spend } from '../../../core/scenario/assessment.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { incidentsInWindow } from '../../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { formatCount } from '../../../format/count.ts'
import { formatDuration, formatSpan } from '../../../format/duration.ts'
import { incidentTitle } from '../../../format/incident-name.ts'
import { formatInstant } from '../../../format/instant.ts'
import { joinWords } from '../../../format/join-words.ts'
import type { LedgerLine } from '../../../interop/scenario-report/report-facts.ts'
import { firstAlertWords } from '../../scenario/first-alert-words.ts'
import { failingWords, spendWords, underlyingWords } from '../../scenario/ledger-words.ts'

const spentBy = (what: string, spend: Spend): readonly LedgerLine[] =>
  spend.share > 0 ? [{ what, began: '', lasted: '', failing: '', spent: spendWords(spend), alert: '' }] : []

/** Every incident in the SLO window with what it spent, and what was spent besides, so that it adds up to the whole. */
export const reportLedger = (
  scenario: Scenario,
  assessment: Assessment,
  alerts: AlertAssessment,
): readonly LedgerLine[] => {
  const { shared, underlying, outlook, now } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const alertOf = new Map(alerts.incidents.map((row) => [row.incident.id, row]))
  return [
    ...incidentsInWindow(assessment).map((entry): LedgerLine => {
      const { incident, own } = entry
      const alert = alertOf.get(incident.id)
      return {
        what: incidentTitle(incident, timeZone),
        began: formatInstant(incident.began, timeZone, now),
        lasted: formatDuration(incident.lasted),
        failing: failingWords(entry),
        spent: spendWords(own),
        alert: alert === undefined ? '' : firstAlertWords(alert),
      }
    }),
    ...spentBy('Shared by several', shared),
    ...spentBy(underlyingWords(scenario.measurements), underlying),
  ]
}

/** What the ledger leaves out, and what had to be assumed. */
export const ledgerNotes = (scenario: Scenario, assessment: Assessment): readonly string[] => {
  const { ledger, unmeasured } = assessment
  const outside = ledger.filter(({ placement }) => placement === 'before' || placement === 'after').length
  return [
    ...(outside === 0 ? [] : [`Outside of this window, and so not listed: ${formatCount(outside)} more.`]),
    ...exclusionNotes(scenario, assessment),
    ...(unmeasured > 0
      ? [`${formatSpan(unmeasured)} of this window has no data and counts as healthy traffic at the mean rate.`]
      : []),
  ]
}

const exclusionNotes = ({ exclusions, exclusionsApply }: Scenario, { outlook, now }: Assessment): readonly string[] => {
  if (exclusions.length === 0) return []
  if (!exclusionsApply) return ['Time that might be excluded is counted here.']
  const timeZone = timeZoneOf(outlook.sloWindow)
  const named = exclusions.map(({ reason, began, lasted }) => {
    const when = `${formatDuration(lasted)} from ${formatInstant(began, timeZone, now)}`
    return reason === '' ? when : `${when} (${reason})`
  })
  return [`Excluded: ${joinWords(named)}.`]
}
