import { cardKey } from '../../../lessons/cards/card-keys.ts'
import type { CardKey } from '../../../lessons/cards/card-keys.ts'
import { CARD_COUNT } from './card-steps.ts'

export const CARDS_ADDRESS = '#/learn/cards'

const DEAL = 'deal'

const LARGEST_SEED = 999_999

/** What the address of a page of cards names. */
export type CardsPlace =
  | { readonly kind: 'overview' }
  | { readonly kind: 'card'; readonly key: CardKey }
  /** A dealt deck, at the card of this place, or after the last. */
  | { readonly kind: 'deal'; readonly seed: number; readonly place: number }
  | { readonly kind: 'unknown'; readonly name: string }

const wholeNumber = (text: string | undefined, most: number): number | null =>
  text !== undefined && /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : null

/** @param path what follows "#/learn/cards/". */
export const cardsPlace = (path: readonly string[]): CardsPlace => {
  const [name, ...rest] = path
  if (name === undefined) return { kind: 'overview' }
  const key = cardKey(name)
  if (key !== null && rest.length === 0) return { kind: 'card', key }
  const seed = wholeNumber(rest[0], LARGEST_SEED)
  const place = rest.length === 1 ? 1 : wholeNumber(rest[1], CARD_COUNT + 1)
  if (name === DEAL && rest.length <= 2 && seed !== null && place !== null && place > 0)
    return { kind: 'deal', seed, place }
  return { kind: 'unknown', name: path.join('/') }
}

export const cardAddress = (key: CardKey): string => `${CARDS_ADDRESS}/${key}`

export const dealAddress = (seed: number, place: number): string => `${CARDS_ADDRESS}/${DEAL}/${seed}/${place}`

/** A seed for a deal that nobody asked for by its number. */
export const anySeed = (): number => Math.floor(Math.random() * LARGEST_SEED)

/** The deal after another. */
export const nextSeed = (seed: number): number => (seed + 1) % (LARGEST_SEED + 1)
