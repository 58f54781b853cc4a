import { timeFailing } from '../../../core/dependency/time-failing.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { DAY, ppb, ratioOf } from '../../../core/quantity/units.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import { count, duration, share, span, working } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { failingInSeries } from '../../plain-systems.ts'
import { sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf } from '../pictures.ts'
import { words } from './words.ts'

const TEN = 10

const MONTH = 30 * DAY

const COUNTS = [1, 2, 3, 5, 10, 20, 50]

/** Looser promises than this are not put in a row by anybody; of stricter ones there is no nine more. */
const LOOSEST = ppb(900_000_000)
const STRICTEST = ppb(999_999_990)

export const tenServices: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, ({ target }) => target >= LOOSEST && target <= STRICTEST)
    const { target } = ground
    const each = stricterTarget(target) ?? target
    const alone = ratioOf(errorBudget(each))
    const failing = failingInSeries(TEN, each)
    const rows = COUNTS.map((many) => ({ services: count(many, nouns.service), failing: failingInSeries(many, each) }))
    const gone = (one: Ratio) => span(timeFailing(one, MONTH))
    const month = { month: duration(MONTH) }
    const said = { services: count(TEN, nouns.service), each: share(each) }
    return {
      situation: [ground.promise, sentence(words.situation, said)],
      question: sentence(words.question, {}),
      ...offer(
        {
          value: failing,
          text: sentence(words.right.text, { promise: working(failing) }),
          why: sentence(words.right.why, {}),
        },
        {
          value: alone,
          text: sentence(words.same.text, { promise: working(alone) }),
          why: sentence(words.same.why, {}),
        },
        {
          value: alone / TEN,
          text: sentence(words.better.text, { promise: working(alone / TEN) }),
          why: sentence(words.better.why, {}),
        },
        ...(TEN * TEN * alone < 1
          ? [
              {
                value: TEN * TEN * alone,
                text: sentence(words.far.text, { promise: working(TEN * TEN * alone) }),
                why: sentence(words.far.why, {}),
              },
            ]
          : []),
      ),
      answer: sentence(words.answer, { ...said, promise: working(failing) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: rows.map(({ services }) => sentence(words.row, { services })),
        first: COUNTS.indexOf(TEN),
        at: (place) => {
          const row = rows[place] ?? { services: said.services, failing }
          return {
            sentences: [
              sentence(words.seen, {
                ...month,
                services: row.services,
                each: said.each,
                promise: working(row.failing),
                time: gone(row.failing),
                one: gone(alone),
              }),
            ],
            picture: barsOf(
              sentence(words.picture, month),
              rows.slice(0, place + 1).map((one, other) => ({
                label: sentence(words.row, { services: one.services }),
                value: sentence(words.value, { promise: working(one.failing), time: gone(one.failing) }),
                size: one.failing,
                chosen: other === place,
                tone: one.failing > ratioOf(errorBudget(target)) ? 'bad' : 'plain',
              })),
              { label: sentence(words.limit, { target: share(target) }), size: ratioOf(errorBudget(target)) },
            ),
          }
        },
      },
      part: 'system-table',
    }
  },
}
