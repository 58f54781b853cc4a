import { randomStream } from '../../core/quantity/random-stream.ts'
import { seedFromText } from '../../core/quantity/seed-from-text.ts'
import { shuffled } from '../../core/quantity/shuffled.ts'
import type { AskedCard, CardOption } from './card.ts'
import { CARD_KEYS } from './card-keys.ts'
import type { CardKey } from './card-keys.ts'

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
