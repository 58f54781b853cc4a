import type { AskedCard, Seen } from '../../../../src/lessons/cards/card.ts'
import type { CardKey } from '../../../../src/lessons/cards/card-keys.ts'
import { cards } from '../../../../src/lessons/cards/cards.ts'
import type { Sentence } from '../../../../src/lessons/sentence.ts'
import { sentenceWords } from '../../../../src/views/learn/fact-words.ts'
import { noOthers } from '../../support/scenarios.ts'
import type { Case, Unknown } from '../../support/scenarios.ts'

export const asked = (key: CardKey, { scenario, assessment, alerts }: Case | Unknown): AskedCard =>
  cards[key].ask({ scenario, assessment, alerts, failingOf: noOthers })

/** A sentence as it is read, with plain spaces so that tests can be read too. */
const plain = (sentence: Sentence): string => sentenceWords(sentence).replaceAll('\u00a0', ' ')

const seenWords = ({ sentences, picture }: Seen) => ({
  sentences: sentences.map(plain),
  picture: [
    plain(picture.title),
    ...(picture.kind === 'bars'
      ? [
          ...picture.bars.map((bar) => `${plain(bar.label)}: ${plain(bar.value)}`),
          ...(picture.limit === null ? [] : [plain(picture.limit.label)]),
        ]
      : picture.points.map((point) => `${plain(point.label)}: ${plain(point.value)}`)),
  ],
})

/** All that a card says of a scenario. */
export const told = (key: CardKey, known: Case | Unknown) => wordsOf(asked(key, known))

/** All that it says, as it is read. */
export const wordsOf = (card: AskedCard) => {
  const { explore } = card
  return {
    situation: card.situation.map(plain).join(' '),
    question: plain(card.question),
    options: card.options.map(({ text, why }) => ({ text: plain(text), why: plain(why) })),
    right: plain((card.options[card.right] ?? { text: card.question }).text),
    answer: plain(card.answer),
    invite: plain(explore.invite),
    label: plain(explore.label),
    values: explore.values.map(plain),
    first: explore.first,
    seen: explore.values.map((_, place) => seenWords(explore.at(place))),
  }
}

/** What a card shows while its control stands at a value, by the value's words. */
export const seenAt = (key: CardKey, known: Case | Unknown, value: string) => {
  const { values, seen } = told(key, known)
  const found = seen[values.indexOf(value)]
  if (found === undefined) throw new RangeError(`no ${value} among ${values.join(', ')}`)
  return found
}
