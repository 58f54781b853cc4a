import type { Instant } from '../core/quantity/units.ts'
import { formatDate, formatYear } from './instant.ts'
import { dateTimeFormat, currentLocale } from './locale.ts'

/** How far the clocks of a time zone are from UTC at an instant: "+01:00", "−03:30", "+00:00". */
const offsetWords = (instant: Instant, timeZone: string): string => {
  const parts = dateTimeFormat('en-GB', timeZone, { timeZoneName: 'longOffset' }).formatToParts(instant)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? ''
  return offset === '' ? '+00:00' : offset.replace('-', '\u2212')
}

/**
 * An instant to the second, with everything that tells it apart from any other: "4 Nov 2026 15:02:51 +01:00". For documents
 * that are read elsewhere and later.
 */
export const formatMoment = (instant: Instant, timeZone: string): string => {
  const clock = dateTimeFormat(currentLocale(), timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
  const date = `${formatDate(instant, timeZone)} ${formatYear(instant, timeZone)}`
  // It stays on one line wherever it stands.
  return `${date} ${clock.format(instant)} ${offsetWords(instant, timeZone)}`.replaceAll(' ', '\u00a0')
}
