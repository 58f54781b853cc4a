import type { Forecast } from '../../core/budget/forecast.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatDate, formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { formatSloWindow } from '../../format/slo-window.ts'

/** The burn-down and what is foretold in a few words, for those who do not see it. */
export const burnDownSummary = (assessment: Assessment, told: Forecast | null): string => {
  const { now, period, remaining, ledger, outlook } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const at = formatInstant(now, timeZone)
  const over = formatSloWindow(outlook.sloWindow, period.start)
  if (remaining === null) return `Nothing was measured over ${over} up to ${at}.`
  const inside = ledger.filter(({ own }) => own.share > 0).length
  return (
    `Over ${over}, ${formatPercent(remaining.share)} of the error budget remains at ${at}, ` +
    `${inside === 0 ? 'with no named incident' : `after ${counted(inside, { one: 'incident', other: 'incidents' })}`} in this window.` +
    (told === null ? '' : ` ${forecastSummary(assessment, told)}`)
  )
}

const forecastSummary = ({ now, outlook }: Assessment, { calm, worst, until }: Forecast): string => {
  const timeZone = timeZoneOf(outlook.sloWindow)
  const [least, most] = [formatPercent(worst.atEnd), formatPercent(calm.atEnd)]
  const left = least === most ? least : `between ${least} at the worst rate and ${most} at the calm one`
  const out =
    worst.runsOut === null || worst.runsOut <= now
      ? ''
      : `; at the worst rate nothing is left from ${formatInstant(worst.runsOut, timeZone, now)} on`
  return `The forecast for ${formatDate(until, timeZone, now)} is ${left}${out}.`
}
