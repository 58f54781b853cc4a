import { parsedJson } from '../parsed-json.ts'
import { newScenario } from '../scenario/new-scenario.ts'
import { readScenario } from '../scenario/read-scenario.ts'
import { sameFacts } from '../scenario/same-facts.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { builtInPromise, PROMISE_FIELDS, promiseFields } from './game-promise.ts'
import type { GamePromise } from './game-promise.ts'
import { QUARTER_WEEKS } from './played-quarter.ts'
import type { GameRun } from './played-quarter.ts'
import { runCheck } from './run-check.ts'
import { RELEASE_CHOICES, WORK_CHOICES } from './vote.ts'
import type { Choice } from './vote.ts'

/**
 * The version that is written. A text of an older one is read as it was meant then; one of a newer one is refused. The first
 * version had no check at its end.
 */
const RUN_VERSION = 2
const WITHOUT_CHECK = '1'

/** The longest text that is looked at. */
const LONGEST_RUN = 20_000

/** The longest seed, in characters. */
export const LONGEST_SEED = 60

const BUILT_IN = 'b'
const SEPARATOR = '.'

/** Everything but letters, digits, "-" and "_" as percent codes, so that no address and no mail program cuts it. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[.!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

/** null for what `encoded` never gives. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

/** A text without spaces around it, of whole characters, and of so many at most. */
export const plainText = (text: string, longest: number): string => {
  const whole = text.replaceAll(/\p{Surrogate}/gu, '\ufffd').trim()
  return Array.from(whole).slice(0, longest).join('').trim()
}

/** A seed as it is kept: plain, and no longer than `LONGEST_SEED`. May be empty. */
export const plainSeed = (text: string): string => plainText(text, LONGEST_SEED)

/** A seed as a part of an address. */
export const seedText = (seed: string): string => encoded(plainSeed(seed))

/** Reads a seed from a part of an address. null: it is none. */
export const parseSeedText = (text: string): string | null => {
  const seed = decoded(text)
  return seed === null || plainSeed(seed) === '' ? null : plainSeed(seed)
}

/** One sign for a choice: four numbers of releases, four amounts of work, canary or not are 32. */
const choiceSign = ({ releases, work, canary }: Choice): string =>
  (
    (RELEASE_CHOICES as readonly number[]).indexOf(releases) +
    4 * (WORK_CHOICES as readonly number[]).indexOf(work) +
    16 * Number(canary)
  ).toString(32)

const choiceOf = (sign: string): Choice => {
  const value = Number.parseInt(sign, 32)
  return {
    releases: RELEASE_CHOICES[value % 4] as number,
    work: WORK_CHOICES[Math.floor(value / 4) % 4] as number,
    canary: value >= 16,
  }
}

type Data = Readonly<Record<string, unknown>>

/** Whether two promises are the same in every field. */
export const samePromise = (one: GamePromise, other: GamePromise): boolean =>
  sameFacts(promiseFields(one), promiseFields(other))

/** A promise as text: a letter for the built-in one, else whatever is not as in a new scenario. */
export const promiseText = (promise: GamePromise, builtInService: string): string => {
  if (samePromise(promise, builtInPromise(builtInService))) return BUILT_IN
  const usual: Data = { ...promiseFields(newScenario('', '')) }
  const said = Object.entries(promiseFields(promise)).filter(([field, value]) => !sameFacts(value, usual[field]))
  return encoded(JSON.stringify(Object.fromEntries(said)))
}

/** Reads a promise. Every field of it is read as suspiciously as that of a stored scenario. */
export const parsePromise = (text: string, builtInService: string): Result<GamePromise> => {
  if (text === BUILT_IN) return success(builtInPromise(builtInService))
  const plain = decoded(text)
  const data = plain === null ? null : parsedJson(plain)
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return problem('promise', 'unreadable', text)
  const known = PROMISE_FIELDS.filter((field) => Object.hasOwn(data, field))
  const said = Object.fromEntries(known.map((field) => [field, (data as Data)[field]]))
  const read = readScenario({ ...newScenario('game', ''), ...said }, 'promise')
  return read.ok ? success(promiseFields(read.value)) : read
}

/** A run as text for an address: version, seed, promise, one sign for each week's choice, and a check over all of them. */
export const runText = ({ seed, promise, choices }: GameRun, builtInService: string): string => {
  const version = String(RUN_VERSION)
  const parts = [version, seedText(seed), promiseText(promise, builtInService), choices.map(choiceSign).join('')]
  return [...parts, runCheck(parts.map(meant))].join(SEPARATOR)
}

/** What a part says, however its percent codes are written. */
const meant = (part: string): string => decoded(part) ?? part

/** Whether a run's text is of the first version, in which a changed character may go unnoticed. */
export const isUnchecked = (text: string): boolean => text.trim().startsWith(WITHOUT_CHECK + SEPARATOR)

/** The text of a run in what somebody pasted: a whole address, one within angle brackets or before a full stop, or the text alone. */
export const runTextIn = (pasted: string): string => {
  const text = pasted.trim()
  const inAddress = /game\/run\/([^?#<>"\s]*)/.exec(text)?.[1] ?? text
  return inAddress.replace(/[.,;:!)\]]+$/, '')
}

/**
 * Reads a run from any text.
 *
 * @returns problem `newer-version` (`expected` is the newest known), `too-long`, or `unreadable` and others at the part that
 * cannot be read: `run`, `seed`, `choices` or a field of `promise`; `check` when something was changed or cut off.
 */
export const parseRun = (text: string, builtInService: string): Result<GameRun> => {
  if (text.length > LONGEST_RUN) return problem('run', 'too-long', text, String(LONGEST_RUN))
  const parts = text.trim().split(SEPARATOR)
  const [version = '', seedPart = '', promisePart = '', signs = ''] = parts
  if (!/^[1-9]\d{0,8}$/.test(version)) return problem('run', 'unreadable', text)
  if (Number(version) > RUN_VERSION) return problem('run', 'newer-version', version, String(RUN_VERSION))
  if (version === WITHOUT_CHECK ? parts.length > 4 : !isWhole(parts)) {
    return problem(version === WITHOUT_CHECK ? 'run' : 'check', 'unreadable', text)
  }
  const seed = decoded(seedPart)
  if (seed === null) return problem('seed', 'unreadable', seedPart)
  if (plainSeed(seed) === '') return problem('seed', 'empty', seedPart)
  if (plainSeed(seed) !== seed) return problem('seed', 'unreadable', seedPart)
  if (!/^[0-9a-v]*$/.test(signs)) return problem('choices', 'unreadable', signs)
  if (signs.length > QUARTER_WEEKS) return problem('choices', 'too-many', signs, String(QUARTER_WEEKS))
  const promise = parsePromise(promisePart, builtInService)
  return promise.ok ? success({ seed, promise: promise.value, choices: Array.from(signs, choiceOf) }) : promise
}

/** Whether the parts of a text are all there and as they were written. */
const isWhole = (parts: readonly string[]): boolean =>
  parts.length === 5 && runCheck(parts.slice(0, -1).map(meant)) === parts.at(-1)
