import { CARD_KEYS } from '../../../lessons/cards/card-keys.ts'
import type { CardKey } from '../../../lessons/cards/card-keys.ts'

export const CARD_COUNT = CARD_KEYS.length

/** Where a card stands in the usual order, from 1. */
export const cardPlace = (key: CardKey): number => CARD_KEYS.indexOf(key) + 1

/** The one after a card, or before it; null at the ends. */
export const neighbourCard = (key: CardKey, step: 1 | -1): CardKey | null =>
  CARD_KEYS[CARD_KEYS.indexOf(key) + step] ?? null
