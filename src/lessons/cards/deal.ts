import { randomStream } from '../../core/quantity/random-stream.ts'
import { seedFromText } from '../../core/quantity/seed-from-text.ts'
import type { AskedCard, CardOption } from './card.ts'
import { CARD_KEYS } from './card-keys.ts'
import type { CardKey } from './card-keys.ts'

/** The same in another order: every order is as likely. Source: R. A. Fisher and F. Yates; R. Durstenfeld, CACM 7(7), 1964. */
const shuffled = <One>(all: readonly One[], random: () => number): readonly One[] => {
  const dealt = [...all]
  for (let last = dealt.length - 1; last > 0; last--) {
    const place = Math.floor(random() * (last + 1))
    const kept = dealt[last] as One
    dealt[last] = dealt[place] as One
    dealt[place] = kept
  }
  return dealt
}

/** Every card once, in an order that hangs on the seed alone. */
export const dealtCards = (seed: number): readonly CardKey[] => shuffled(CARD_KEYS, randomStream(seed))

/** A card's answers in an order that hangs on the seed and the card alone, whatever the scenario. */
export const dealtOptions = (
  { options, right }: Pick<AskedCard, 'options' | 'right'>,
  key: CardKey,
  seed: number,
): { readonly options: readonly CardOption[]; readonly right: number } => {
  const dealt = shuffled(options, randomStream(seed, seedFromText(key)))
  return { options: dealt, right: dealt.indexOf(options[right] as CardOption) }
}
