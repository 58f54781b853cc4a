import { remainingAt } from '../budget/remaining-at.ts'
import { ended } from '../incident/overlay.ts'
import type { Line } from '../measurement/decimation.ts'
import { DAY } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import { QUARTER_BEGINS } from './game-promise.ts'
import type { ToldWeek } from './told-week.ts'

/**
 * The budget that was left from the beginning of the quarter up to the end of the told week: at every midnight, and wherever
 * an incident began, ended or left a rolling window. In a calendar window the budget jumps at the midnight at which it begins.
 */
export const quarterLine = ({ assessment: { outlook, ledger, now } }: ToldWeek): Line => {
  const rolls = outlook.sloWindow.kind === 'rolling' ? outlook.sloWindow.duration : 0
  const edges = ledger.flatMap(({ incident }): readonly Instant[] => {
    const both = [incident.began, ended(incident)]
    return [...both, ...both.map((edge) => edge + rolls)]
  })
  const days = Array.from(
    { length: Math.round((now - QUARTER_BEGINS) / DAY) + 1 },
    (_, day) => QUARTER_BEGINS + day * DAY,
  )
  const times = [...new Set([...edges, ...days])]
    .filter((at) => at >= QUARTER_BEGINS && at <= now)
    .sort((a, b) => a - b)
  return {
    times: Float64Array.from(times),
    values: Float64Array.from(times, (at) => remainingAt(outlook, at) ?? 1),
  }
}
