import { parsedJson } from '../parsed-json.ts'
import { seedFromText } from '../quantity/seed-from-text.ts'
import { sameFacts } from '../scenario/same-facts.ts'
import { QUARTER_WEEKS } from './played-quarter.ts'
import type { GameRun } from './played-quarter.ts'
import { parseRun, plainText, runText, runTextIn, samePromise } from './run-text.ts'

/** Another team's run of the same quarter. */
export interface RunBeside {
  /** What the team is called; empty where nobody said. */
  readonly name: string
  readonly run: GameRun
}

/** The most runs that stand beside one. */
export const MOST_BESIDE = 12

/** The longest name of a team, in characters. */
export const LONGEST_TEAM = 40

/** Why a text cannot be put beside a run. */
export type BesideProblem =
  | 'empty'
  | 'unreadable'
  | 'changed'
  | 'newer'
  | 'unfinished'
  | 'other-word'
  | 'other-service'
  | 'there-already'
  | 'too-many'

const teamName = (text: string): string => plainText(text.replaceAll(/\s+/g, ' '), LONGEST_TEAM)

const sameWord = (one: GameRun, other: GameRun): boolean => seedFromText(one.seed) === seedFromText(other.seed)

/** Whether two runs met the same luck, so that only their choices differ. */
const isComparable = (one: GameRun, other: GameRun): boolean =>
  sameWord(one, other) && samePromise(one.promise, other.promise)

/** Of the runs that are kept, those of the same quarter as this one, and not this one itself. */
export const runsBeside = (run: GameRun, kept: readonly RunBeside[]): readonly RunBeside[] =>
  kept.filter((one) => isComparable(run, one.run) && !sameFacts(run.choices, one.run.choices))

/**
 * A run from whatever was pasted, to stand beside another one; or why it cannot: only finished runs of the same word and the same
 * promise can be compared.
 */
export const runBeside = (
  pasted: string,
  name: string,
  run: GameRun,
  kept: readonly RunBeside[],
  builtInService: string,
): RunBeside | BesideProblem => {
  const text = runTextIn(pasted)
  if (text === '') return 'empty'
  const read = parseRun(text, builtInService)
  if (!read.ok) {
    if (read.problem.code === 'newer-version') return 'newer'
    return read.problem.path === 'check' ? 'changed' : 'unreadable'
  }
  if (read.value.choices.length < QUARTER_WEEKS) return 'unfinished'
  if (!sameWord(run, read.value)) return 'other-word'
  if (!samePromise(run.promise, read.value.promise)) return 'other-service'
  const others = runsBeside(run, kept)
  if ([run, ...others.map((one) => one.run)].some(({ choices }) => sameFacts(choices, read.value.choices))) {
    return 'there-already'
  }
  return others.length < MOST_BESIDE ? { name: teamName(name), run: read.value } : 'too-many'
}

/** Runs as text, to be kept. */
export const storedBeside = (kept: readonly RunBeside[], builtInService: string): string =>
  JSON.stringify(kept.map(({ name, run }) => ({ name, run: runText(run, builtInService) })))

/** The longest text of kept runs that is looked at. */
const LONGEST_STORED = 1_000_000

/** Reads kept runs from any text. What is none is left out. */
export const parseStoredBeside = (text: string, builtInService: string): readonly RunBeside[] => {
  const data = text.length > LONGEST_STORED ? null : parsedJson(text)
  if (!Array.isArray(data)) return []
  return data.flatMap((one: unknown): readonly RunBeside[] => {
    if (typeof one !== 'object' || one === null) return []
    const { name, run } = one as Readonly<Record<string, unknown>>
    if (typeof name !== 'string' || typeof run !== 'string') return []
    const read = parseRun(run, builtInService)
    return read.ok && read.value.choices.length === QUARTER_WEEKS ? [{ name: teamName(name), run: read.value }] : []
  })
}
