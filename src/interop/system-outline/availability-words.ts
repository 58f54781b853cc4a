import type { ComponentAvailability } from '../../core/dependency/system-model.ts'
import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import { durationText, parseDuration } from '../../core/quantity/duration.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { ppb } from '../../core/quantity/units.ts'
import { LONGEST_REPAIR } from '../../core/scenario/limits.ts'
import { lineProblem } from './outline-problem.ts'
import type { LineProblem } from './outline-problem.ts'
import type { ScenarioNames } from './scenario-names.ts'
import { quoted } from './tokens.ts'
import type { Token } from './tokens.ts'

/** What the words from `next` back to where reading began say. `value` is null where they are the right words with a wrong number. */
export interface Said<Value> {
  readonly value: Value | null
  readonly next: number
  readonly problems: readonly LineProblem[]
}

const NUMBER = /^[-−+]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/u
const FROM_PERCENT = 90n
/** A longer id could not be read again once it is saved. */
const LONGEST_ID = 100

/** A word without quotation marks, in small letters; empty where there is none. */
export const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at]
  return token === undefined || token.quoted ? '' : token.text.toLowerCase()
}

/**
 * A share: "99.95 %", "99.95%". The sign may be left out of 90 and more, and of a ratio below 1 as in "0.9995"; other
 * numbers without it may well belong to a name.
 */
export const readShareWords = (tokens: readonly Token[], at: number): Said<PartsPerBillion> | null => {
  const token = tokens[at]
  if (token === undefined || token.quoted) return null
  const bare = token.text.replace(/%$/, '')
  if (!NUMBER.test(bare)) return null
  const apart = bare === token.text && wordAt(tokens, at + 1) === '%'
  const next = at + (apart ? 2 : 1)
  if (!apart && bare === token.text) {
    const decimal = decimalFromText(bare)
    if (decimal === null || decimal.units < 0n) return null
    const one = 10n ** BigInt(decimal.scale)
    if (decimal.units < one && /[.,]/.test(bare)) {
      const share = decimalShifted(decimal, 9)
      const problems = share === null ? [lineProblem(token, 'too-many-digits', 'percent')] : []
      return { value: share === null ? null : ppb(Number(share)), next, problems }
    }
    if (decimal.units < FROM_PERCENT * one) return null
  }
  const read = parseShare(`${bare}%`, '', true)
  if (read.ok) return { value: read.value, next, problems: [] }
  const { code } = read.problem
  const expected = code === 'share-out-of-range' ? '0 % to 100 %' : read.problem.expected
  return { value: null, next, problems: [lineProblem({ ...token, text: `${bare} %` }, code, expected)] }
}

const PIECE =
  /^\d[\d.,a-wyz]*$|^(?:ms|milliseconds?|s|sec|secs|seconds?|m|min|mins|minutes?)$|^(?:h|hr|hrs|hours?|d|days?|w|weeks?|and)$/

const TOO_LONG = { code: 'too-long', expected: durationText(LONGEST_REPAIR) } as const

const readTime = (tokens: readonly Token[], at: number): Said<Milliseconds> | null => {
  let next = at
  while (PIECE.test(wordAt(tokens, next))) next++
  const first = tokens[at]
  if (first === undefined || next === at) return null
  const text = tokens
    .slice(at, next)
    .map((token) => token.text)
    .join(' ')
  const read = parseDuration(text, '')
  if (read.ok && read.value <= LONGEST_REPAIR) return { value: read.value, next, problems: [] }
  const { code, expected } = read.ok ? TOO_LONG : read.problem
  return { value: null, next, problems: [lineProblem({ ...first, text }, code, expected)] }
}

const readRepair = (tokens: readonly Token[], at: number): Said<ComponentAvailability> | null => {
  if (wordAt(tokens, at) !== 'mttf') return null
  const mttf = readTime(tokens, at + 1)
  if (mttf === null) return null
  const after = isComma(tokens[mttf.next]) ? mttf.next + 1 : mttf.next
  if (wordAt(tokens, after) !== 'mttr') return null
  const mttr = readTime(tokens, after + 1)
  if (mttr === null) return null
  const isRead = mttf.value !== null && mttr.value !== null
  return {
    value: isRead ? { kind: 'repair', mttf: mttf.value, mttr: mttr.value } : null,
    next: mttr.next,
    problems: [...mttf.problems, ...mttr.problems],
  }
}

const readScenario = (
  tokens: readonly Token[],
  at: number,
  scenarios: ScenarioNames,
): Said<ComponentAvailability> | null => {
  if (wordAt(tokens, at) !== 'as' || wordAt(tokens, at + 1) !== 'in') return null
  const first = tokens[at + 2]
  if (first === undefined || isComma(first)) return null
  const id = tokens[at + 3]
  if (wordAt(tokens, at + 2) === 'id' && id?.quoted === true) {
    const problems = id.text.length > LONGEST_ID ? [lineProblem(id, 'too-long', String(LONGEST_ID))] : []
    return { value: problems.length > 0 ? null : { kind: 'scenario', scenarioId: id.text }, next: at + 4, problems }
  }
  let next = at + 3
  if (!first.quoted) while (next < tokens.length && !isComma(tokens[next]) && tokens[next]?.quoted === false) next++
  const text = tokens
    .slice(at + 2, next)
    .map((token) => token.text)
    .join(' ')
  const scenarioId = scenarios.idOf(text)
  if (scenarioId === null) return { value: null, next, problems: [lineProblem({ ...first, text }, 'not-a-scenario')] }
  return { value: { kind: 'scenario', scenarioId }, next, problems: [] }
}

/** Whether a word is a comma that stands for itself. */
export const isComma = (token: Token | undefined): boolean => token?.text === ',' && !token.quoted

/** How available a component is; null where the words at `at` do not begin to say so. */
export const readAvailabilityWords = (
  tokens: readonly Token[],
  at: number,
  scenarios: ScenarioNames,
): Said<ComponentAvailability> | null => {
  const measuredFirst = wordAt(tokens, at) === 'measured'
  const share = readShareWords(tokens, measuredFirst ? at + 1 : at)
  if (share === null) return measuredFirst ? null : (readRepair(tokens, at) ?? readScenario(tokens, at, scenarios))
  const measured = measuredFirst || wordAt(tokens, share.next) === 'measured'
  return {
    value: share.value === null ? null : { kind: measured ? 'measured' : 'target', share: share.value },
    next: measured && !measuredFirst ? share.next + 1 : share.next,
    problems: share.problems,
  }
}

/** The words that `readAvailabilityWords` reads back exactly. */
export const availabilityWords = (availability: ComponentAvailability, scenarios: ScenarioNames): string => {
  switch (availability.kind) {
    case 'target':
      return `${percentText(availability.share)} %`
    case 'measured':
      return `measured ${percentText(availability.share)} %`
    case 'repair':
      return `MTTF ${durationText(availability.mttf)} MTTR ${durationText(availability.mttr)}`
    case 'scenario': {
      const name = scenarios.nameOf(availability.scenarioId)
      return name === null ? `as in id ${quoted(availability.scenarioId)}` : `as in ${quoted(name)}`
    }
  }
}
