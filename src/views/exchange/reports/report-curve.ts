import { remainingPoints } from '../../../core/budget/remaining-points.ts'
import { remainingSteps } from '../../../core/budget/remaining-steps.ts'
import { burnDown } from '../../../core/scenario/assessment.ts'
import type { Assessment } from '../../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { formatInstant } from '../../../format/instant.ts'
import { formatPercent } from '../../../format/percent.ts'
import { since } from '../../../format/since.ts'
import type { PageCurve } from '../../../interop/document/block.ts'
import { burnDownSummary } from '../../scenario/burn-down-summary.ts'
import { forecastOf } from '../../scenario/forecast-of.ts'

/** As many as are read one by one. */
const MOST_POINTS = 20

/** As many as the widths at which Markdown is read have room for. */
const STEPS = 60

/** The burn-down so far; null where fewer than two points of it are known. */
export const reportCurve = (assessment: Assessment): PageCurve | null => {
  const { outlook, period, now } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const points = remainingPoints(outlook, burnDown(assessment, period.start, now), MOST_POINTS)
  const [first, second, ...others] = points
  if (first === undefined || second === undefined) return null
  const { words, length } = since(first.at, now, timeZone)
  return {
    kind: 'curve',
    title: 'Budget burn-down',
    summary: burnDownSummary(assessment, forecastOf(assessment)),
    values: 'Error budget remaining, %',
    time: words,
    length,
    steps: remainingSteps(outlook, [first, second, ...others], STEPS),
    points: points.map(({ at, remaining }) => ({
      when: formatInstant(at, timeZone, now),
      words: formatPercent(remaining),
    })),
  }
}
