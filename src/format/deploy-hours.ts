import type { DeployHours } from '../core/delivery/delivery.ts'
import { numberFormat } from './locale.ts'
import { formatWeekdays } from './weekday.ts'

/** An hour of the day, from 0 to 24, on the clock: 9 gives "09:00", 24 gives "24:00". */
export const formatHour = (hour: number): string => {
  const digits = numberFormat({ minimumIntegerDigits: 2 })
  return `${digits.format(hour)}:${digits.format(0)}`
}

/** When deploys happen, after a comma: "Monday to Friday, 09:00 to 17:00", or "Friday" for all of its hours. */
export const deployHoursWords = ({ days, from, until }: DeployHours): string =>
  from === 0 && until === 24
    ? formatWeekdays(days)
    : `${formatWeekdays(days)}, ${formatHour(from)} to ${formatHour(until)}`
