import type { Assessment } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatInstant } from '../../format/instant.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { formatSloWindow } from '../../format/slo-window.ts'

/** The burn-down in one sentence, for those who do not see it. */
export const burnDownSummary = ({ now, period, remaining, ledger, outlook }: Assessment): string => {
  const timeZone = timeZoneOf(outlook.sloWindow)
  const at = formatInstant(now, timeZone)
  const over = formatSloWindow(outlook.sloWindow, period.start)
  if (remaining === null) return `Nothing was measured over ${over} up to ${at}.`
  const inside = ledger.filter(({ own }) => own.share > 0).length
  return (
    `Over ${over}, ${formatPercent(remaining.share)} of the error budget remains at ${at}, ` +
    `after ${inside === 0 ? 'no incident' : counted(inside, { one: 'incident', other: 'incidents' })} in this window.`
  )
}
