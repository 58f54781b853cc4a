import type { Instant } from '../core/quantity/units.ts'
import { formatDate, formatYear } from './instant.ts'
import { dateTimeFormat, currentLocale } from './locale.ts'

/** How far the clocks of a time zone are from UTC at an instant: "+01:00", "−03:30", "+00:00". */
const offsetWords = (instant: Instant, timeZone: string): string => {
  const parts = dateTimeFormat('en-GB', timeZone, { timeZoneName: 'longOffset' }).formatToParts(instant)
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? ''
  return offset === '' ? '+00:00' : offset.replace('-', '\u2212')
}

/** As many digits as the milliseconds of a second need: none for a whole one, 2 for 840 of them. */
const digitsOf = (milliseconds: number): { readonly fractionalSecondDigits?: 1 | 2 | 3 } => {
  if (milliseconds % 1000 === 0) return {}
  if (milliseconds % 100 === 0) return { fractionalSecondDigits: 1 }
  return { fractionalSecondDigits: milliseconds % 10 === 0 ? 2 : 3 }
}

/**
 * An instant to the millisecond, with everything that tells it apart from any other: "4 Nov 2026 15:02:51.84 +01:00". For
 * documents that are read elsewhere and later.
 *
 * @param instant may be a fraction of a millisecond, as alerts fire.
 */
export const formatMoment = (instant: Instant, timeZone: string): string => {
  const rounded = Math.round(instant)
  const clock = dateTimeFormat(currentLocale(), timeZone, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    ...digitsOf(rounded),
  })
  const date = `${formatDate(rounded, timeZone)} ${formatYear(rounded, timeZone)}`
  // It stays on one line wherever it stands.
  return `${date} ${clock.format(rounded)} ${offsetWords(rounded, timeZone)}`.replaceAll(' ', '\u00a0')
}
