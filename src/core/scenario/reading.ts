import { isTimeZone } from '../quantity/instant.ts'
import { ppb } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'

/** A reader of unknown data: it takes what it knows and says what is wrong, at which path. It never throws. */
export type Reader<Value> = (data: unknown, path: string) => Result<Value>

const shown = (data: unknown): string => {
  if (typeof data === 'string') return data
  if (typeof data === 'number' || typeof data === 'boolean') return String(data)
  if (data === null) return 'null'
  return Array.isArray(data) ? 'a list' : typeof data
}

/** Text of at most `longest` characters. */
export const text =
  (longest: number): Reader<string> =>
  (data, path) => {
    if (typeof data !== 'string') return problem(path, 'not-text', shown(data))
    return data.length > longest ? problem(path, 'too-long', data, String(longest)) : success(data)
  }

/** A whole number from `least` to `most`. */
export const whole =
  (least: number, most: number): Reader<number> =>
  (data, path) =>
    typeof data === 'number' && Number.isSafeInteger(data) && data >= least && data <= most
      ? success(data)
      : problem(path, 'not-a-number', shown(data), `${least}–${most}`)

/** A finite number above 0. */
export const positive: Reader<number> = (data, path) =>
  typeof data === 'number' && Number.isFinite(data) && data > 0
    ? success(data)
    : problem(path, 'not-positive', shown(data))

/** A finite number from `least` to `most`. */
export const within =
  (least: number, most: number): Reader<number> =>
  (data, path) =>
    typeof data === 'number' && data >= least && data <= most
      ? success(data)
      : problem(path, 'not-a-number', shown(data), `${least}–${most}`)

/** A share from `least` to `most` parts per billion. */
export const share =
  (least: number, most: number): Reader<PartsPerBillion> =>
  (data, path) => {
    const result = whole(least, most)(data, path)
    return result.ok ? success(ppb(result.value)) : result
  }

/** True or false, nothing that merely looks like it. */
export const flag: Reader<boolean> = (data, path) =>
  typeof data === 'boolean' ? success(data) : problem(path, 'not-a-choice', shown(data), 'true, false')

/** One of the given words, exactly. */
export const choice =
  <Choice extends string>(choices: readonly Choice[]): Reader<Choice> =>
  (data, path) => {
    const found = choices.find((known) => known === data)
    return found === undefined ? problem(path, 'not-a-choice', shown(data), choices.join(', ')) : success(found)
  }

/** What `read` takes, or null. A missing field is not null. */
export const orNull =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (data, path) =>
    data === null ? success(null) : read(data, path)

/** A list of at most `longest` entries; the first bad one is the problem. */
export const list =
  <Value>(read: Reader<Value>, longest: number): Reader<readonly Value[]> =>
  (data, path) => {
    if (!Array.isArray(data)) return problem(path, 'not-a-list', shown(data))
    if (data.length > longest) return problem(path, 'too-many', String(data.length), String(longest))
    const values: Value[] = []
    for (const [index, entry] of data.entries()) {
      const result = read(entry, `${path}[${index}]`)
      if (!result.ok) return result
      values.push(result.value)
    }
    return success(values)
  }

/** An object with exactly these fields; own ones only, others are left behind. */
export const record =
  <Value extends object>(fields: { readonly [Key in keyof Value]: Reader<Value[Key]> }): Reader<Value> =>
  (data, path) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return problem(path, 'not-an-object', shown(data))
    }
    const value: Partial<Value> = {}
    for (const key of Object.keys(fields) as (keyof Value & string)[]) {
      const given: unknown = Object.hasOwn(data, key) ? (data as Record<string, unknown>)[key] : undefined
      const result: Result<Value[typeof key]> = fields[key](given, path === '' ? key : `${path}.${key}`)
      if (!result.ok) return result
      value[key] = result.value
    }
    return success(value as Value)
  }

/** A reader whose value must also pass `check`. */
export const checked =
  <Value>(read: Reader<Value>, check: (value: Value, path: string) => Result<Value>): Reader<Value> =>
  (data, path) => {
    const result = read(data, path)
    return result.ok ? check(result.value, path) : result
  }

/** What data says it is, by its own field `kind`; undefined when it says nothing. */
export const kindOf = (data: unknown): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, 'kind')
    ? (data as { kind: unknown }).kind
    : undefined

/** An IANA time zone. */
export const timeZone = checked(text(60), (value, path) =>
  isTimeZone(value) ? success(value) : problem(path, 'not-a-time-zone', value),
)
