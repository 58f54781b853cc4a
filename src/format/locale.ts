let chosen: string | null = null
let browsers: string | null = null

/**
 * Fixes the locale of every number and date, or goes back to the browser's own with `null`.
 *
 * @throws RangeError when the text is not a language tag.
 */
export const setLocale = (locale: string | null): void => {
  chosen = locale === null ? null : (Intl.getCanonicalLocales(locale)[0] ?? null)
}

/** The locale that numbers and dates are written in: the browser's, unless `setLocale` chose one. */
export const currentLocale = (): string => {
  if (chosen !== null) return chosen
  browsers ??= new Intl.NumberFormat().resolvedOptions().locale
  return browsers
}

const numberFormats = new Map<string, Intl.NumberFormat>()
const dateTimeFormats = new Map<string, Intl.DateTimeFormat>()

// Making an Intl object takes far longer than using one, and a keystroke prints dozens of numbers.
const kept = <Format>(formats: Map<string, Format>, key: string, make: () => Format): Format => {
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = make()
  formats.set(key, made)
  return made
}

/** The number format of the current locale with these options, made once. */
export const numberFormat = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
  const locale = currentLocale()
  return kept(numberFormats, `${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options))
}

/**
 * The date format of a locale in a time zone with these options, made once. Always the Gregorian calendar, which SLO
 * windows are cut by, and a 24-hour clock, which incident reports, Prometheus and our own fields write.
 *
 * @throws RangeError when the time zone is unknown.
 */
export const dateTimeFormat = (
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat =>
  kept(
    dateTimeFormats,
    `${locale} ${timeZone} ${JSON.stringify(options)}`,
    () => new Intl.DateTimeFormat(locale, { calendar: 'gregory', hourCycle: 'h23', timeZone, ...options }),
  )
