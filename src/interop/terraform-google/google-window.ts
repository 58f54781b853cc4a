import { durationText } from '../../core/quantity/duration.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { CalendarPeriod, SloWindow } from '../../core/window/slo-window.ts'
import { attribute } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclNumber, hclText } from '../hcl/hcl-expression.ts'
import type { Loss } from '../specification/written.ts'
import { windowWords } from '../specification/window-words.ts'

const MOST_DAYS = 30

/** Calendar periods that Google has; all of them begin at midnight UTC, and its weeks on Mondays. */
const PERIODS: Readonly<Record<CalendarPeriod, 'WEEK' | 'MONTH'>> = {
  'week-monday': 'WEEK',
  'week-sunday': 'WEEK',
  month: 'MONTH',
  quarter: 'MONTH',
  year: 'MONTH',
}

const PERIOD_WORDS = { WEEK: 'calendar week from Monday', MONTH: 'calendar month' }

const SAME: ReadonlySet<CalendarPeriod> = new Set(['week-monday', 'month'])

const IN_UTC = new Set(['UTC', 'Etc/UTC', 'Etc/GMT', 'GMT'])

/** The SLO window as Google takes it: 1 to 30 whole days, a calendar week or a calendar month, or the nearest to it with its loss. */
export const googleWindow = (sloWindow: SloWindow): { readonly item: HclItem; readonly losses: readonly Loss[] } => {
  if (sloWindow.kind === 'rolling') {
    const { duration } = sloWindow
    const days = Math.min(MOST_DAYS, Math.max(1, Math.round(duration / DAY)))
    return {
      item: attribute('rolling_period_days', hclNumber(String(days))),
      losses:
        days * DAY === duration ? [] : [{ code: 'window-length', detail: `${durationText(duration)} → ${days}d` }],
    }
  }
  const { period, timeZone } = sloWindow
  const written = PERIODS[period]
  const calendar: Loss = {
    code: 'calendar-window',
    detail: `${windowWords(sloWindow)} → ${PERIOD_WORDS[written]}`,
  }
  const zone: Loss = { code: 'time-zone', detail: timeZone }
  return {
    item: attribute('calendar_period', hclText(written)),
    losses: [...(SAME.has(period) ? [] : [calendar]), ...(IN_UTC.has(timeZone) ? [] : [zone])],
  }
}
