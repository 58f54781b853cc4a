import type { AlertAssessment } from '../../../core/alert/alert-assessment.ts'
import type { Instant } from '../../../core/quantity/units.ts'
import type { AssessedIncident } from '../../../core/scenario/assessed-incident.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { causeWords } from '../../../format/cause.ts'
import { WORKBOOK_POLICY } from '../../../format/delivery-sources.ts'
import { formatDuration } from '../../../format/duration.ts'
import { incidentTitle } from '../../../format/incident-name.ts'
import { formatLongDate, formatTimeZone } from '../../../format/instant.ts'
import { formatMoment } from '../../../format/moment.ts'
import { SRE_BOOK_POST_MORTEMS, WORKBOOK_POST_MORTEMS } from '../../../format/post-mortem-sources.ts'
import { formatSloWindow } from '../../../format/slo-window.ts'
import { WORKBOOK_BUDGET } from '../../../format/sources.ts'
import type { PostMortemFacts } from '../../../interop/post-mortem/post-mortem-facts.ts'
import { spentFormula } from '../../scenario/budget-formulas.ts'
import { failingWords } from '../../scenario/ledger-words.ts'
import { objectiveWords } from '../../../format/objective-words.ts'
import { detectionWords, dueWords, postMortemImpact } from './post-mortem-impact.ts'
import { postMortemTimeline } from './post-mortem-timeline.ts'
import { allowanceFormula, knownFormula } from './report-formulas.ts'

/**
 * What is known of an incident of the scenario.
 *
 * @param writtenAt now; the assessment of an incident of long ago lies before it.
 */
export const postMortemFacts = (
  scenario: Scenario,
  { assessment, entry }: AssessedIncident,
  alerts: AlertAssessment,
  writtenAt: Instant,
): PostMortemFacts => {
  const { period, outlook } = assessment
  const { incident } = entry
  const timeZone = timeZoneOf(outlook.sloWindow)
  const row = alerts.incidents.find((one) => one.incident.id === incident.id) ?? null
  const burnRates = new Map(alerts.rules.map(({ rule, burnRate }) => [rule.id, burnRate]))
  return {
    title: incidentTitle(incident, timeZone),
    service: scenario.service,
    objective: objectiveWords(scenario, formatSloWindow(outlook.sloWindow, period.start)),
    summary:
      `From ${formatMoment(incident.began, timeZone)}, for ${formatDuration(incident.lasted)}. Requests failing: ` +
      `${failingWords(entry)}. Set off by ${causeWords(incident.cause)}.`,
    timeZone: formatTimeZone(timeZone),
    timeline: postMortemTimeline(assessment, entry, row, burnRates),
    impact: postMortemImpact(assessment, entry),
    due: dueWords(scenario.policy, assessment, entry),
    detection: detectionWords(row),
    written: formatLongDate(writtenAt, timeZone),
    formulas: [
      allowanceFormula(assessment),
      knownFormula(
        'Budget spent',
        spentFormula(assessment, entry),
        'What it alone failed, over what the budget allows.',
      ),
    ],
    sources: [SRE_BOOK_POST_MORTEMS, WORKBOOK_POST_MORTEMS, WORKBOOK_POLICY, WORKBOOK_BUDGET],
  }
}
