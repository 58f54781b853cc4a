import { timeFailing } from '../../../core/dependency/time-failing.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { DAY, ppb, ratioOf } from '../../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import { duration, share, span, working } from '../../fact.ts'
import { bothFailing } from '../../plain-systems.ts'
import { sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf } from '../ground.ts'
import type { Ground } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

const MONTH = 30 * DAY

/** Promises beyond these say nothing with a copy: as good as never kept, or as good as never broken. */
const LOOSEST = ppb(900_000_000)
const STRICTEST = ppb(999_990_000)

const WITHOUT = ppb(0)

/** One failure in ten: little to look at, and most of what a copy is for. */
const ONE_IN_TEN = ppb(100_000_000)

const CORRELATIONS = [0, 10_000_000, 50_000_000, 100_000_000, 250_000_000, 500_000_000, 1_000_000_000].map(ppb)

/** What the open scenario's system says, where it is neither nothing nor almost everything. */
const correlationOf = ({ scenario: { system } }: Ground): PartsPerBillion =>
  system.correlation >= 10_000_000 && system.correlation <= 400_000_000 ? system.correlation : ONE_IN_TEN

export const twoReplicas: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, ({ target }) => target >= LOOSEST && target <= STRICTEST)
    const each = ground.target
    const correlation = correlationOf(ground)
    const alone = ratioOf(errorBudget(each))
    const failing = bothFailing(each, correlation)
    const apart = bothFailing(each, WITHOUT)
    const gone = (one: Ratio) => span(timeFailing(one, MONTH))
    const month = { month: duration(MONTH) }
    const correlations = [...new Set([...CORRELATIONS, correlation])].toSorted((a, b) => a - b)
    return {
      situation: [sentence(words.situation, { each: share(each), correlation: share(correlation) })],
      question: sentence(words.question, {}),
      ...offer(
        {
          value: failing,
          text: sentence(words.right.text, { promise: working(failing) }),
          why: sentence(words.right.why, {}),
        },
        {
          value: apart,
          text: sentence(words.apart.text, { promise: working(apart) }),
          why: sentence(words.apart.why, {}),
        },
        {
          value: alone,
          text: sentence(words.same.text, { promise: working(alone) }),
          why: sentence(words.same.why, {}),
        },
        {
          value: alone / 2,
          text: sentence(words.half.text, { promise: working(alone / 2) }),
          why: sentence(words.half.why, {}),
        },
      ),
      answer: sentence(words.answer, { promise: working(failing), apart: working(apart) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: correlations.map((one) => figure(share(one))),
        first: correlations.indexOf(correlation),
        at: (place) => {
          const chosen = correlations[place] ?? correlation
          return {
            sentences: [
              sentence(words.seen, {
                ...month,
                correlation: share(chosen),
                time: gone(bothFailing(each, chosen)),
                one: gone(alone),
              }),
            ],
            picture: barsOf(
              sentence(words.picture, month),
              correlations.map((one, other) => {
                const both = bothFailing(each, one)
                return {
                  label: figure(share(one)),
                  value: sentence(words.value, { time: gone(both), promise: working(both) }),
                  size: both,
                  chosen: other === place,
                }
              }),
              { label: sentence(words.limit, {}), size: alone },
            ),
          }
        },
      },
      part: 'system-levers',
    }
  },
}
