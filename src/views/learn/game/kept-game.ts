import { parseStoredGame, storedGame } from '../../../core/game/game-state.ts'
import type { GameState } from '../../../core/game/game-state.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'

const GAME_KEY = 'burnline-game'

/** What a person has to be told of keeping: nothing, or why a game is not there or will not be. */
export type KeptProblem = 'refused' | 'lost' | 'newer'

export interface KeptGame {
  readonly game: GameState | null
  readonly problem: KeptProblem | null
}

/** The game that was kept by the browser. */
export const keptGame = (): KeptGame => {
  let text: string | null
  try {
    text = localStorage.getItem(GAME_KEY)
  } catch {
    return { game: null, problem: 'refused' }
  }
  if (text === null) return { game: null, problem: null }
  const read = parseStoredGame(text, storefrontWords().service)
  if (read.ok) return { game: read.value, problem: null }
  return { game: null, problem: read.problem.code === 'newer-version' ? 'newer' : 'lost' }
}

/** Keeps a game, or that there is none. Returns whether the browser lets the page do so. */
export const keepGame = (game: GameState | null): boolean => {
  try {
    if (game === null) localStorage.removeItem(GAME_KEY)
    else localStorage.setItem(GAME_KEY, storedGame(game, storefrontWords().service))
    return true
  } catch {
    return false
  }
}
