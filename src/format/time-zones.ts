/** Every IANA time zone that this browser knows, UTC and the person's own first. */
export const timeZones = (): readonly string[] => {
  const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])]
}
