import type { Assessment } from '../../core/scenario/assessment.ts'
import { spenders } from '../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatPercent } from '../../format/percent.ts'
import { burnDownSummary } from '../scenario/burn-down-summary.ts'
import { forecastOf } from '../scenario/forecast-of.ts'

/** What a slide hides, in words for the presenter; null where only the slide itself shows it. */
export const hiddenAnswer = (slide: string, assessment: Assessment): string | null => {
  switch (slide) {
    case 'budget/spenders': {
      const [first] = [...spenders(assessment)].sort((one, other) => other.own.share - one.own.share)
      if (first === undefined) return null
      const { incident, own } = first
      return `${incidentTitle(incident, timeZoneOf(assessment.outlook.sloWindow))}: ${formatPercent(own.share)} of the budget.`
    }
    case 'budget/burn-down':
    case 'budget/ahead':
      return burnDownSummary(assessment, forecastOf(assessment))
    default:
      return null
  }
}
