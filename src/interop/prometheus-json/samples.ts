import type { Instant } from '../../core/quantity/units.ts'
import { SECOND } from '../../core/quantity/units.ts'
import { readNumber } from '../csv/number.ts'
import type { LeftOutTally } from '../json/left-out.ts'
import type { RawSeries } from './answer.ts'

/** Why one sample was left out. */
export type SampleProblemCode = 'not-a-pair' | 'not-a-timestamp' | 'not-a-number' | 'negative'

/** Samples of one series as columns: times ascend and differ, values are 0 or more. */
export interface Samples {
  readonly time: Float64Array
  readonly value: Float64Array
  /** Times at which the value was NaN or infinite: no measurement. */
  readonly unknown: readonly Instant[]
  /** Samples earlier than the one before: put in their place. */
  readonly unordered: number
  /** Samples with the time of another one: the last was used. */
  readonly repeated: number
}

const LATEST = Date.UTC(2200, 0, 1)

/** A sample's number: Prometheus writes text, "NaN" and "+Inf" among it. Undefined when it is no number at all. */
const valueOf = (data: unknown): number | undefined => {
  if (typeof data === 'number') return data
  if (typeof data !== 'string') return undefined
  if (/^(?:NaN|[+-]?Inf)$/.test(data)) return Number.NaN
  const value = readNumber(data, 'point')
  return Number.isNaN(value) ? undefined : value
}

/** The order by time, later samples of the same time after earlier ones, keeping only the last of these. */
const ordered = (time: Float64Array, value: Float64Array): Pick<Samples, 'time' | 'value' | 'repeated'> => {
  const order = Uint32Array.from(time.keys()).sort((a, b) => (time[a] as number) - (time[b] as number) || a - b)
  const last = order.filter((at, index) => time[at] !== time[order[index + 1] ?? -1])
  return {
    time: Float64Array.from(last, (at) => time[at] as number),
    value: Float64Array.from(last, (at) => value[at] as number),
    repeated: order.length - last.length,
  }
}

/** Reads the samples of a series; what cannot be read goes into the tally with its place. */
export const readSamples = ({ place, values }: RawSeries, tally: LeftOutTally<SampleProblemCode>): Samples => {
  const times = new Float64Array(values.length)
  const numbers = new Float64Array(values.length)
  const unknown: Instant[] = []
  let [length, unordered, repeats] = [0, 0, false]
  for (let index = 0; index < values.length; index += 1) {
    const pair = values[index]
    const where = (): string => `${place}.values[${index}]`
    if (!Array.isArray(pair) || pair.length !== 2) {
      tally.add('not-a-pair', where, pair)
      continue
    }
    const seconds = typeof pair[0] === 'string' ? readNumber(pair[0], 'point') : (pair[0] as unknown)
    const time: Instant = typeof seconds === 'number' ? Math.round(seconds * SECOND) : Number.NaN
    const value = valueOf(pair[1])
    if (!(time >= 0 && time < LATEST)) tally.add('not-a-timestamp', where, pair[0])
    else if (value === undefined) tally.add('not-a-number', where, pair[1])
    else if (!Number.isFinite(value)) unknown.push(time)
    else if (value < 0) tally.add('negative', where, pair[1])
    else {
      const before = length === 0 ? -1 : (times[length - 1] as number)
      if (time < before) unordered += 1
      if (time === before) repeats = true
      times[length] = time
      numbers[length] = value
      length += 1
    }
  }
  const read = { time: times.subarray(0, length), value: numbers.subarray(0, length), repeated: 0 }
  return { ...(unordered > 0 || repeats ? ordered(read.time, read.value) : read), unknown, unordered }
}

/** How often each sample differs from the one before, to tell a counter from counts per step. */
export interface Course {
  readonly rises: number
  readonly falls: number
  readonly differences: number
}

export const courseOf = ({ value }: Pick<Samples, 'value'>): Course => {
  let [rises, falls] = [0, 0]
  for (let at = 1; at < value.length; at += 1) {
    const change = (value[at] as number) - (value[at - 1] as number)
    if (change > 0) rises += 1
    else if (change < 0) falls += 1
  }
  return { rises, falls, differences: Math.max(0, value.length - 1) }
}

// Fewer differences may all be rises by chance, more falls than one in fifty are no restarts.
const LEAST_DIFFERENCES = 8
const MOST_RESETS = 0.02

/**
 * Whether series are raw counters rather than counts per step: none of them falls but for rare restarts, and one of them
 * rises at least every other time. All series together, because bad events alone may stand still for days.
 */
export const looksLikeCounters = (courses: readonly Course[]): boolean =>
  courses.every(({ falls, differences }) => falls <= Math.max(differences * MOST_RESETS, falls === 1 ? 1 : 0)) &&
  courses.some(({ rises, differences }) => differences >= LEAST_DIFFERENCES && rises * 2 >= differences)

/**
 * What a counter counted from each sample to the next, at the time of the later one. A counter that fell began anew at 0,
 * so all that it shows was counted since: as Prometheus's `increase` takes it, without stretching it to the ends of a step.
 */
export const increasesOf = ({
  time,
  value,
}: Pick<Samples, 'time' | 'value'>): Pick<Samples, 'time' | 'value' | 'unknown'> & { readonly resets: number } => {
  const increases = new Float64Array(Math.max(0, value.length - 1))
  let resets = 0
  for (let at = 1; at < value.length; at += 1) {
    const [before, now] = [value[at - 1] as number, value[at] as number]
    if (now < before) resets += 1
    increases[at - 1] = now < before ? now : now - before
  }
  return { time: time.subarray(1), value: increases, unknown: [], resets }
}
