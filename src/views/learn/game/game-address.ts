import { promiseText, runText, seedText } from '../../../core/game/run-text.ts'
import type { GameRun } from '../../../core/game/played-quarter.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'

const PAGE = 'learn/game'

/** Where the pages of the game are; on a projector they stay on it. */
const here = (presented: boolean): string => `#/${presented ? 'present/' : ''}${PAGE}`

/** Whether the game is shown to a room. */
export const isPresented = (): boolean => location.hash.startsWith('#/present/')

export const gameAddress = (): string => here(isPresented())

/** The page of a run. */
export const runAddress = (run: GameRun): string => `${gameAddress()}/run/${runText(run, storefrontWords().service)}`

/** The same as a whole address, to be sent to others. */
export const sharedRunAddress = (run: GameRun): string =>
  `${location.href.split('#')[0] ?? ''}${here(false)}/run/${runText(run, storefrontWords().service)}`

/** The start page with the same word and the same service. */
export const sameSeedAddress = ({ seed, promise }: Pick<GameRun, 'seed' | 'promise'>): string =>
  `${gameAddress()}/seed/${seedText(seed)}/${promiseText(promise, storefrontWords().service)}`
