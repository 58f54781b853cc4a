import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import { parseInstant } from '../../core/quantity/instant.ts'
import { parseRate } from '../../core/quantity/rate.ts'
import { parseShare } from '../../core/quantity/share.ts'
import type { Instant } from '../../core/quantity/units.ts'
import { parseTarget } from '../../core/objective/parse-target.ts'
import { problem, success } from '../../core/result.ts'
import type { Problem, Result } from '../../core/result.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import { LONGEST_NAME, MOST_CANARY_STEPS, MOST_EXCLUSIONS, MOST_INCIDENTS } from '../../core/scenario/limits.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { sloPeriodLength } from '../../core/window/slo-period.ts'
import { parseSloWindow } from '../../core/window/slo-window-text.ts'
import { decodeText, decodeWord } from './encoding.ts'
import { readLinkAlerts } from './link-alert.ts'
import { DELIVERY_KEYS, readLinkCanary, readLinkDelivery } from './link-delivery.ts'
import { EXCLUSION_WORDS, readLinkExclusion } from './link-exclusion.ts'
import { readLinkIncident } from './link-incident.ts'
import { readChoice } from './link-choice.ts'
import { readLinkLatency, readLinkProfile, readLinkSlice } from './link-measuring.ts'
import { readLinkMetrics } from './link-metrics.ts'
import { readLinkReading } from './link-reading.ts'

/** What a link says. A `refused` one has a known key with a value that cannot be read: nothing of it is opened. */
export type LinkReading =
  | { readonly kind: 'empty'; readonly problems: readonly Problem[] }
  | { readonly kind: 'built-in'; readonly now: Instant; readonly problems: readonly Problem[] }
  | { readonly kind: 'scenario'; readonly scenario: Scenario; readonly problems: readonly Problem[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

/** The service's name when a link gives none. */
export interface LinkDefaults {
  readonly service: string
  readonly clock: Instant
}

const KEYS = [
  'service',
  'name',
  'target',
  'window',
  'method',
  'slice',
  'latency',
  'profile',
  'exclude',
  'exclusions',
  'rate',
  'background',
  'now',
  'incident',
  'alert',
  'reading',
  'valid-metric',
  'bad-metric',
  ...DELIVERY_KEYS,
  'canary',
] as const
type Key = (typeof KEYS)[number]

/** Keys that may be given again and again. */
const REPEATING = ['incident', 'alert', 'exclude', 'canary'] as const
type RepeatingKey = (typeof REPEATING)[number]

/**
 * Reads the readable part of a link, what follows `?` in `#/budget?target=99.9&window=30d&…`. Unknown and repeated keys
 * are named as problems and passed over. A link with nothing but `now` means the built-in scenario at that instant.
 */
export const readLink = (query: string, { service, clock }: LinkDefaults): LinkReading => {
  const { given, repeated, problems: notices } = sortKeys(query)
  const repeats = REPEATING.reduce((sum, key) => sum + repeated[key].length, 0)
  if (given.size === 0 && repeats === 0) return { kind: 'empty', problems: notices }
  const problems: Problem[] = []
  const read = <Value>(key: Key, missing: Value, reader: (raw: string) => Result<Value>): Value => {
    const raw = given.get(key)
    if (raw === undefined) return missing
    const result = reader(raw)
    if (result.ok) return result.value
    problems.push(result.problem)
    return missing
  }
  const fresh = newScenario('link', service)
  const now = read<Instant | null>('now', null, (raw) => parseInstant(decodeWord(raw), 'now', 'UTC'))
  if (given.size === 1 && now !== null && repeats === 0) return { kind: 'built-in', now, problems: notices }
  const sloWindow = read('window', fresh.sloWindow, (raw) => parseSloWindow(decodeWord(raw), 'window'))
  const length = sloPeriodLength(sloWindow, now ?? clock)
  const scenario: Scenario = {
    ...fresh,
    // An empty service is one that nobody has named.
    service: read('service', fresh.service, nameReader('service')) || fresh.service,
    name: read('name', fresh.name, nameReader('name')),
    target: read('target', fresh.target, (raw) => {
      const result = parseTarget(decodeWord(raw), 'target', length)
      return result.ok ? success(result.value.target) : result
    }),
    sloWindow,
    budgetingMethod: read('method', fresh.budgetingMethod, (raw) =>
      readChoice(decodeWord(raw), 'method', BUDGETING_METHODS),
    ),
    timeSlices: read('slice', fresh.timeSlices, readLinkSlice),
    latencyThreshold: read('latency', fresh.latencyThreshold, readLinkLatency),
    trafficProfile: read('profile', fresh.trafficProfile, readLinkProfile),
    exclusions: readEach('exclude', repeated.exclude, MOST_EXCLUSIONS, readLinkExclusion, problems),
    exclusionsApply: read('exclusions', fresh.exclusionsApply, (raw) => {
      const found = readChoice(decodeWord(raw), 'exclusions', EXCLUSION_WORDS)
      return found.ok ? success(found.value === 'left-out') : found
    }),
    requestsPerSecond: read<number | null>('rate', null, (raw) => parseRate(decodeWord(raw), 'rate')),
    backgroundFailing: read('background', fresh.backgroundFailing, (raw) =>
      parseShare(decodeWord(raw), 'background', true),
    ),
    now,
    incidents: readEach('incident', repeated.incident, MOST_INCIDENTS, readLinkIncident, problems),
    alertRules: readLinkAlerts(repeated.alert, problems),
    alertReading: read('reading', fresh.alertReading, readLinkReading),
    delivery: readLinkDelivery(read, readEach('canary', repeated.canary, MOST_CANARY_STEPS, readLinkCanary, problems)),
    metrics: readLinkMetrics(given.get('valid-metric'), given.get('bad-metric'), problems),
  }
  if (problems.length > 0) return { kind: 'refused', problems: [...problems, ...notices] }
  return { kind: 'scenario', scenario, problems: notices }
}

const nameReader =
  (path: string) =>
  (raw: string): Result<string> => {
    const name = decodeText(raw).trim()
    return name.length > LONGEST_NAME ? problem(path, 'too-long', name, String(LONGEST_NAME)) : success(name)
  }

/** Reads what a key says again and again. */
const readEach = <Value>(
  path: string,
  raws: readonly string[],
  most: number,
  reader: (raw: string, index: number) => Result<Value>,
  problems: Problem[],
): readonly Value[] => {
  if (raws.length > most) {
    problems.push({ path, code: 'too-many', expected: String(most), received: String(raws.length) })
    return []
  }
  const values: Value[] = []
  for (const [index, raw] of raws.entries()) {
    const result = reader(raw, index)
    if (result.ok) values.push(result.value)
    else problems.push(result.problem)
  }
  return values
}

interface SortedKeys {
  readonly given: ReadonlyMap<Key, string>
  readonly repeated: Readonly<Record<RepeatingKey, readonly string[]>>
  readonly problems: readonly Problem[]
}

const isRepeating = (key: Key | undefined): key is RepeatingKey => REPEATING.some((one) => one === key)

const sortKeys = (query: string): SortedKeys => {
  const given = new Map<Key, string>()
  const repeated: Record<RepeatingKey, string[]> = { incident: [], alert: [], exclude: [], canary: [] }
  const problems: Problem[] = []
  for (const pair of query.split('&')) {
    if (pair === '') continue
    const equals = pair.indexOf('=')
    const name = decodeWord(equals < 0 ? pair : pair.slice(0, equals))
    const value = equals < 0 ? '' : pair.slice(equals + 1)
    const key = KEYS.find((known) => known === name)
    if (isRepeating(key)) repeated[key].push(value)
    else if (key === undefined || given.has(key)) {
      const code = key === undefined ? 'unknown-key' : 'repeated-key'
      if (problems.length < 20)
        problems.push({ path: 'link', code, expected: KEYS.join(', '), received: name.slice(0, 80) })
    } else given.set(key, value)
  }
  return { given, repeated, problems }
}
