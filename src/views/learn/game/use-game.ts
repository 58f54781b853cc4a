import { useState } from 'react'
import type { GameState } from '../../../core/game/game-state.ts'
import { keepGame, keptGame } from './kept-game.ts'
import type { KeptProblem } from './kept-game.ts'

export interface Game {
  readonly game: GameState | null
  readonly problem: KeptProblem | null
  /** Goes on to another state; null ends the game. */
  readonly go: (next: GameState | null) => void
}

/** The game on this device, kept with every step. */
export const useGame = (): Game => {
  const [{ game, problem }, setKept] = useState(keptGame)
  const go = (next: GameState | null): void => setKept({ game: next, problem: keepGame(next) ? null : 'refused' })
  return { game, problem, go }
}
