import { parsedJson } from '../parsed-json.ts'
import { problem, success } from '../result.ts'
import type { Result } from '../result.ts'
import { QUARTER_WEEKS } from './played-quarter.ts'
import type { GameRun } from './played-quarter.ts'
import { parseRun, runText } from './run-text.ts'
import { decided, RELEASE_CHOICES, ROLES, WORK_CHOICES } from './vote.ts'
import type { Choice, Role, Votes } from './vote.ts'

/** Three people with a secret vote each, or one who chooses for all. */
export type Players = 'three' | 'one'

/**
 * Where a game is:
 * - `pass`: the device is handed to the role whose turn it is.
 * - `vote`: that role votes, or the one who plays for all chooses.
 * - `reveal`: all votes are open, and can be talked about.
 * - `told`: the week is played and told.
 * - `over`: the quarter is over.
 */
export const STAGES = ['pass', 'vote', 'reveal', 'told', 'over'] as const

export type Stage = (typeof STAGES)[number]

/** A running game. */
export interface GameState {
  readonly run: GameRun
  readonly players: Players
  readonly stage: Stage
  /** Of this week, in the order of `ROLES`: fewer than three while not all have voted. */
  readonly votes: readonly Choice[]
}

const firstStage = (players: Players): Stage => (players === 'three' ? 'pass' : 'vote')

/** A game in its first week. */
export const newGame = (run: Omit<GameRun, 'choices'>, players: Players): GameState => ({
  run: { ...run, choices: [] },
  players,
  stage: firstStage(players),
  votes: [],
})

/** The role whose turn it is; null once all have voted. */
export const turnOf = ({ votes }: GameState): Role | null => ROLES[votes.length] ?? null

/** The week that is played or has just been told, from 1. */
export const weekOf = ({ run, stage }: GameState): number =>
  run.choices.length + (stage === 'told' || stage === 'over' ? 0 : 1)

/** What the open votes decide; null while not all have voted. */
export const decisionOf = ({ votes }: GameState): Choice | null =>
  votes.length === ROLES.length ? decided(votes as unknown as Votes) : null

/** The device has been handed over. */
export const taken = (state: GameState): GameState => (state.stage === 'pass' ? { ...state, stage: 'vote' } : state)

/** A role has voted: the next one's turn, or all votes are shown. One who plays for all has played the week with it. */
export const voted = (state: GameState, vote: Choice): GameState => {
  if (state.stage !== 'vote') return state
  if (state.players === 'one') return played(state, vote)
  const votes = [...state.votes, vote]
  return { ...state, votes, stage: votes.length < ROLES.length ? 'pass' : 'reveal' }
}

/** After the talk everybody votes once more. */
export const votedAgain = (state: GameState): GameState =>
  state.stage === 'reveal' ? { ...state, votes: [], stage: firstStage(state.players) } : state

const played = (state: GameState, choice: Choice): GameState => ({
  ...state,
  run: { ...state.run, choices: [...state.run.choices, choice] },
  votes: [],
  stage: 'told',
})

/** The week is played as the votes decide. It cannot be taken back. */
export const weekPlayed = (state: GameState): GameState => {
  const choice = decisionOf(state)
  return state.stage === 'reveal' && choice !== null ? played(state, choice) : state
}

/** On to the next week; after the last one the quarter is over. */
export const nextWeek = (state: GameState): GameState => {
  if (state.stage !== 'told') return state
  return { ...state, stage: state.run.choices.length < QUARTER_WEEKS ? firstStage(state.players) : 'over' }
}

const STORED_VERSION = 1

/** A game as text, to go on with after a reload. */
export const storedGame = ({ run, players, stage, votes }: GameState, builtInService: string): string =>
  JSON.stringify({ version: STORED_VERSION, run: runText(run, builtInService), players, stage, votes })

const isChoice = (data: unknown): data is Choice => {
  if (typeof data !== 'object' || data === null) return false
  const { releases, work, canary } = data as Partial<Record<keyof Choice, unknown>>
  return (
    (RELEASE_CHOICES as readonly unknown[]).includes(releases) &&
    (WORK_CHOICES as readonly unknown[]).includes(work) &&
    typeof canary === 'boolean'
  )
}

/** Whether a game can be where it says it is. */
const isPossible = ({ run, players, stage, votes }: GameState): boolean => {
  const weeks = run.choices.length
  switch (stage) {
    case 'pass':
      return players === 'three' && votes.length < ROLES.length && weeks < QUARTER_WEEKS
    case 'vote':
      return (players === 'three' ? votes.length < ROLES.length : votes.length === 0) && weeks < QUARTER_WEEKS
    case 'reveal':
      return players === 'three' && votes.length === ROLES.length && weeks < QUARTER_WEEKS
    case 'told':
      return votes.length === 0 && weeks > 0
    case 'over':
      return votes.length === 0 && weeks === QUARTER_WEEKS
  }
}

/**
 * Reads a stored game from any text.
 *
 * @returns problem `newer-version`, `unreadable`, or that of its run.
 */
export const parseStoredGame = (text: string, builtInService: string): Result<GameState> => {
  const data = parsedJson(text)
  if (typeof data !== 'object' || data === null) return problem('game', 'unreadable', text)
  const { version, run, players, stage, votes } = data as Readonly<Record<string, unknown>>
  if (typeof version === 'number' && version > STORED_VERSION) {
    return problem('game', 'newer-version', String(version), String(STORED_VERSION))
  }
  if (version !== STORED_VERSION || typeof run !== 'string') return problem('game', 'unreadable', text)
  if (players !== 'three' && players !== 'one') return problem('game', 'unreadable', text)
  const known = STAGES.find((one) => one === stage)
  if (known === undefined || !Array.isArray(votes) || !votes.every(isChoice)) return problem('game', 'unreadable', text)
  const read = parseRun(run, builtInService)
  if (!read.ok) return read
  const plain = votes.map(({ releases, work, canary }): Choice => ({ releases, work, canary }))
  const state: GameState = { run: read.value, players, stage: known, votes: plain }
  return isPossible(state) ? success(state) : problem('game', 'unreadable', text)
}
