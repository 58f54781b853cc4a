import type { Ratio } from '../../../core/quantity/units.ts'
import { spendByCause } from '../../../core/scenario/spend-by-cause.ts'
import { percent, word } from '../../fact.ts'
import { isMeasured } from '../../measured.ts'
import type { Measured } from '../../measured.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { knownGroundOf } from '../ground.ts'
import type { KnownGround } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

/** Less is no more to talk about, and of more nothing is left to talk about. */
const LEAST: Ratio = 0.01
const MOST: Ratio = 100

const tells = ({ assessment }: KnownGround): boolean =>
  isMeasured(assessment) && assessment.consumed.share >= LEAST && assessment.consumed.share <= MOST

const told = (text: typeof words.now | typeof words.without, remaining: Ratio): Sentence =>
  remaining < 0
    ? sentence(text.overspent, { over: percent(-remaining) })
    : sentence(text.left, { left: percent(remaining) })

const situationOf = (own: boolean, { consumed, remaining }: Measured): Sentence => {
  if (remaining.share < 0) return sentence(words.overspent, { over: percent(-remaining.share) })
  const said = { spent: percent(consumed.share), left: percent(remaining.share) }
  return sentence(own ? words.left : words.supposedLeft, said)
}

export const budgetOfSre: Card = {
  words,
  ask: (given) => {
    const ground = knownGroundOf(given, tells)
    const assessment = ground.assessment as Measured
    const { consumed, remaining } = assessment
    const rows = spendByCause(assessment)
    const most = rows[0] ?? { spender: 'underlying', share: consumed.share }
    return {
      situation: [ground.promise, situationOf(ground.own, assessment)],
      question: sentence(words.question, {}),
      ...offer(
        { text: sentence(words.right.text, {}), why: sentence(words.right.why, {}) },
        { text: sentence(words.sre.text, {}), why: sentence(words.sre.why, {}) },
        { text: sentence(words.spender.text, {}), why: sentence(words.spender.why, {}) },
        { text: sentence(words.nobody.text, {}), why: sentence(words.nobody.why, {}) },
      ),
      answer: sentence(words.answer, {
        spent: percent(consumed.share),
        most: percent(most.share),
        cause: word(words.causes[most.spender]),
      }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'choice',
        label: sentence(words.label, {}),
        values: [sentence(words.none, {}), ...rows.map(({ spender }) => sentence(words.causes[spender], {}))],
        first: 0,
        at: (place) => {
          const taken = rows[place - 1] ?? null
          return {
            sentences: [
              taken === null ? told(words.now, remaining.share) : told(words.without, remaining.share + taken.share),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              rows.map((row) => ({
                label: sentence(words.causes[row.spender], {}),
                value: row === taken ? sentence(words.gone, { share: percent(row.share) }) : figure(percent(row.share)),
                size: row === taken ? 0 : row.share,
                chosen: row === taken,
              })),
              { label: sentence(words.limit, {}), size: 1 },
            ),
          }
        },
      },
      part: 'policy',
    }
  },
}
