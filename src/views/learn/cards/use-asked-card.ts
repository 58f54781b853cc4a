import { useDeferredValue, useMemo } from 'react'
import type { AskedCard, CardOption } from '../../../lessons/cards/card.ts'
import type { CardKey } from '../../../lessons/cards/card-keys.ts'
import { cards } from '../../../lessons/cards/cards.ts'
import { dealtOptions } from '../../../lessons/cards/deal.ts'
import type { Told } from '../idea-panel.tsx'

/** A card with its answers in the order in which they are shown. */
export interface DealtCard extends AskedCard {
  readonly options: readonly CardOption[]
}

/** A card with the open scenario's numbers: the same for as long as those are. */
export const useAskedCard = (key: CardKey, told: Told, seed: number): DealtCard => {
  const known = useDeferredValue(told)
  return useMemo(() => {
    const asked = cards[key].ask(known)
    return { ...asked, ...dealtOptions(asked, key, seed) }
  }, [key, known, seed])
}
