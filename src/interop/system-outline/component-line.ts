import type { Component, ComponentAvailability } from '../../core/dependency/system-model.ts'
import { LARGEST_WEIGHT, LONGEST_NAME, MOST_REPLICAS } from '../../core/scenario/limits.ts'
import { availabilityWords, isComma, readAvailabilityWords, wordAt } from './availability-words.ts'
import type { Said } from './availability-words.ts'
import { lineProblem } from './outline-problem.ts'
import type { LineProblem } from './outline-problem.ts'
import type { ScenarioNames } from './scenario-names.ts'
import { quoted } from './tokens.ts'
import type { Token } from './tokens.ts'

/** What a line says of a component besides its name. */
export interface Settings {
  /** null: it is not said, or wrongly. */
  readonly availability: ComponentAvailability | null
  readonly replicas: number
  readonly neededReplicas: number
  readonly weight: number
}

export interface ComponentLine extends Settings {
  /** null: nothing that could be a name. */
  readonly name: Token | null
  readonly problems: readonly LineProblem[]
}

const UNSAID: Settings = { availability: null, replicas: 1, neededReplicas: 1, weight: 1 }

/** A whole number from 1 up to `most`. */
const readCount = (token: Token, text: string, most: number): Said<number> => {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  return value >= 1 && value <= most
    ? { value, next: 0, problems: [] }
    : { value: null, next: 0, problems: [lineProblem({ ...token, text }, 'not-a-number', `1–${most}`)] }
}

/** "x2", "×2", "2x". */
const readReplicas = (tokens: readonly Token[], at: number): Said<number> | null => {
  const token = tokens[at]
  const [, before, after] = /^(?:[x×](\d[\d.]*)|(\d+)[x×])$/u.exec(wordAt(tokens, at)) ?? []
  const text = before ?? after
  if (token === undefined || text === undefined) return null
  return { ...readCount(token, text, MOST_REPLICAS), next: at + 1 }
}

/** "1 needed". */
const readNeeded = (tokens: readonly Token[], at: number): Said<number> | null => {
  const token = tokens[at]
  if (token === undefined || !/^\d[\d.]*$/.test(wordAt(tokens, at)) || wordAt(tokens, at + 1) !== 'needed') return null
  return { ...readCount(token, token.text, MOST_REPLICAS), next: at + 2 }
}

/** "weight 2.5". */
const readWeight = (tokens: readonly Token[], at: number): Said<number> | null => {
  const token = tokens[at + 1]
  const text = wordAt(tokens, at + 1).replace('−', '-')
  if (wordAt(tokens, at) !== 'weight' || token === undefined || !/^-?[\d.,]+(?:e[-+]?\d+)?$/.test(text)) return null
  const value = Number(text.replace(',', '.'))
  const next = at + 2
  if (Number.isNaN(value)) return { value: null, next, problems: [lineProblem(token, 'not-a-number')] }
  if (value < 0) return { value: null, next, problems: [lineProblem(token, 'negative')] }
  if (value > LARGEST_WEIGHT)
    return { value: null, next, problems: [lineProblem(token, 'too-large', String(LARGEST_WEIGHT))] }
  return { value: value + 0, next, problems: [] }
}

/** What the words from some place on say of a component, up to the first one that says nothing of it, or something again. */
interface SettingsRun {
  readonly settings: Settings
  readonly problems: readonly LineProblem[]
  /** Where it stopped. */
  readonly next: number
}

type SettingReader = (
  tokens: readonly Token[],
  at: number,
  scenarios: ScenarioNames,
) => Said<number | ComponentAvailability> | null

const READERS: readonly (readonly [keyof Settings, SettingReader])[] = [
  ['replicas', readReplicas],
  ['neededReplicas', readNeeded],
  ['weight', readWeight],
  ['availability', readAvailabilityWords],
]

const readSettings = (tokens: readonly Token[], from: number, scenarios: ScenarioNames): SettingsRun => {
  const said = new Map<keyof Settings, Said<number | ComponentAvailability>>()
  const problems: LineProblem[] = []
  let needed: Token | undefined
  let next = from
  for (let at = from; at < tokens.length; at = next) {
    next = at + 1
    if (isComma(tokens[at])) continue
    next = at
    for (const [key, reader] of READERS) {
      const found = said.has(key) ? null : reader(tokens, at, scenarios)
      if (found === null) continue
      said.set(key, found)
      if (key === 'neededReplicas') needed = tokens[at]
      problems.push(...found.problems)
      next = found.next
      break
    }
    if (next === at) break
  }
  if (said.size === 0) return { settings: UNSAID, problems, next }
  const values = [...said].flatMap(([key, { value }]) => (value === null ? [] : [[key, value] as const]))
  const settings: Settings = { ...UNSAID, ...Object.fromEntries(values) }
  if (settings.neededReplicas <= settings.replicas) return { settings, problems, next }
  if (needed !== undefined) problems.push(lineProblem(needed, 'more-than-there-are', String(settings.replicas)))
  return { settings: { ...settings, neededReplicas: settings.replicas }, problems, next }
}

const textOf = (tokens: readonly Token[]): string =>
  tokens.map(({ text, quoted: inMarks }) => (inMarks ? quoted(text) : text)).join(' ')

/** Unquoted words as one name; null where a comma or something in quotation marks is among them. */
export const nameOf = (tokens: readonly Token[]): Token | null => {
  const [first] = tokens
  if (first === undefined) return null
  if (first.quoted) return tokens.length === 1 ? first : null
  if (tokens.some((token) => token.quoted || isComma(token))) return null
  return { ...first, text: tokens.map(({ text }) => text).join(' ') }
}

/** Words that no name has without quotation marks, so that a line with a slip behind them still says its name. */
const isTelling = ({ text, quoted: inMarks }: Token): boolean => !inMarks && /%|^mttr$/i.test(text)

/** More than the longest name has. */
const MOST_WORDS = LONGEST_NAME

/**
 * Reads "Database 99.95 % x2, 1 needed": a name, and whatever settings the line ends with. The name is as short as the
 * rest allows; in quotation marks it may be anything.
 */
export const readComponentLine = (tokens: readonly Token[], scenarios: ScenarioNames): ComponentLine => {
  const wrong = (name: Token | null, from: number, settings: Settings = UNSAID): ComponentLine => {
    const rest = tokens.slice(from)
    const place = rest[0] ?? tokens.at(-1) ?? { column: 1 }
    const text = textOf(rest.length === 0 ? tokens : rest)
    return { ...settings, name, problems: [lineProblem({ column: place.column, text }, 'not-an-outline-line')] }
  }
  const last = tokens[0]?.quoted === true ? 1 : Math.min(tokens.length, MOST_WORDS)
  for (let end = 1; end <= last; end++) {
    const name = nameOf(tokens.slice(0, end))
    if (name === null) break
    const { settings, problems, next } = readSettings(tokens, end, scenarios)
    if (next === tokens.length) {
      if (settings.availability !== null || problems.length > 0) return { ...settings, name, problems }
      return wrong(name, end === tokens.length || !name.quoted ? 0 : end, settings)
    }
    if (settings.availability === null && problems.length === 0) continue
    const rest = tokens.slice(next)
    if (!name.quoted && !tokens.slice(end, next).some(isTelling)) continue
    const slip = lineProblem({ column: rest[0]?.column ?? 1, text: textOf(rest) }, 'not-a-setting')
    return { ...settings, name, problems: [...problems, slip] }
  }
  // What follows a name in quotation marks, or the whole line, makes no sense.
  const [first] = tokens
  return first?.quoted === true ? wrong(first, 1) : wrong(null, 0)
}

/** What a component's line says after its name. */
export const settingsWords = (component: Component, scenarios: ScenarioNames): string => {
  const { availability, replicas, neededReplicas, weight } = component
  const many = replicas === 1 ? '' : ` x${replicas}, ${neededReplicas} needed`
  return `${availabilityWords(availability, scenarios)}${many}${weight === 1 ? '' : ` weight ${weight}`}`
}
