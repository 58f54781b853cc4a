/** What a column's name says it holds. */
export type HeaderRole =
  | 'time'
  | 'start'
  | 'end'
  | 'duration'
  | 'good'
  | 'bad'
  | 'total'
  | 'error-ratio'
  | 'success-ratio'
  | 'state'
  | 'share'
  | 'label'
  | 'latency'

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const RATIO = words('rate ratio percent percentage pct fraction share')
const BAD = words(
  'bad error errors err errs failed failure failures fail fails failing 5xx dropped rejected unsuccessful timeouts nok ko',
)
const GOOD = words('good success successes successful succeeded ok 2xx passed served')
const TOTAL = words(
  'total totals requests request reqs req count counts valid all events hits calls samples attempts volume',
)
const AVAILABILITY = words('availability uptime sli')
const START = words('start started starts began begin begins opened onset beginning')
const END = words('end ended ends until finish finished finishes resolved closed stop stopped recovered restored')
const DURATION = words('duration lasted lasts length downtime elapsed ttr mttr')
const LATENCY = words('latency latencies rt rtt responsetime response')
const DURATION_UNIT = words('ms millis milliseconds seconds secs sec minutes mins min hours hrs')
const STATE = words('state status up health healthy available alive')
const TIME = words('time timestamp ts date datetime day hour minute instant epoch unix when timestamps clock at')
const SHARE = words('impact impacted affected severity failing share')
const LABEL = words('label title what name incident description summary reason cause note notes comment')

// Of a latency, a mean or a percentile says nothing about how many requests were within a limit.
const PARTS = /^(?:p?\d\d+|avg|average|mean|median|max|min|code|size|bytes|status)$/

// Too short or too common to mean anything inside a longer name.
const WHOLE_NAMES: Readonly<Record<string, HeaderRole>> = {
  from: 'start',
  to: 'end',
  t: 'time',
  n: 'total',
  _time: 'time',
  '%': 'share',
}

/** The words of a column's name in small letters: `httpRequests_total (1m)` gives http, requests, total, 1m. */
const nameWords = (name: string): readonly string[] =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/%/g, ' percent ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')

/**
 * Reads a column's name. The more telling word wins: `failed_requests` is bad though it also says requests, and
 * `error_rate` is a ratio though it also says error. Null when no word is known.
 */
export const headerRole = (name: string): HeaderRole | null => {
  const whole = WHOLE_NAMES[name.trim().toLowerCase()]
  if (whole !== undefined) return whole
  const found = nameWords(name)
  const says = (known: ReadonlySet<string>): boolean => found.some((word) => known.has(word))
  if (says(AVAILABILITY)) return 'success-ratio'
  if (says(RATIO) && says(BAD)) return 'error-ratio'
  if (says(RATIO) && says(GOOD)) return 'success-ratio'
  if (says(LATENCY) && !found.some((word) => PARTS.test(word))) return 'latency'
  if (says(START)) return 'start'
  if (says(END)) return 'end'
  if (says(DURATION)) return 'duration'
  if (says(BAD)) return 'bad'
  if (says(GOOD)) return 'good'
  if (says(SHARE)) return 'share'
  if (says(TOTAL)) return 'total'
  if (says(STATE)) return 'state'
  if (says(TIME)) return 'time'
  if (says(DURATION_UNIT)) return 'duration'
  if (says(LABEL)) return 'label'
  return says(RATIO) ? 'share' : null
}

/** Whether a column's name says that its numbers are per cent. */
export const saysPercent = (name: string): boolean =>
  nameWords(name).some((word) => word === 'percent' || word === 'percentage' || word === 'pct')

/** The unit that a duration column's name tells, for its bare numbers. */
export const durationUnitOf = (name: string): 'milliseconds' | 'seconds' | 'minutes' | 'hours' | null => {
  for (const word of nameWords(name)) {
    if (/^(?:ms|millis|milliseconds)$/.test(word)) return 'milliseconds'
    if (/^(?:s|sec|secs|seconds)$/.test(word)) return 'seconds'
    if (/^(?:m|min|mins|minutes)$/.test(word)) return 'minutes'
    if (/^(?:h|hrs|hours)$/.test(word)) return 'hours'
  }
  return null
}
