import { downtimeColumns, downtimeRow } from '../../../core/objective/downtime-table.ts'
import type { DowntimeColumn } from '../../../core/objective/downtime-table.ts'
import { DAY } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'
import { timeZoneOf } from '../../../core/window/slo-window.ts'
import { apart } from '../../choice.ts'
import { duration, serviceNamed, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import { offer } from '../options.ts'
import { barsOf, figure } from '../pictures.ts'
import { words } from './words.ts'

type Key = DowntimeColumn['key']

/** A window of the table, and what a target allows in it. */
interface Row extends DowntimeColumn {
  readonly allowed: Milliseconds
}

const named = ({ key, length }: DowntimeColumn): Sentence =>
  key === 'day' || key === 'week'
    ? sentence(words.lengths[key], {})
    : sentence(words.lengths[key], { length: duration(length) })

/** A name as a part of a sentence. */
const within = (column: DowntimeColumn) => duration(column.length)

const rowOf = (rows: readonly Row[], key: Key): Row => rows.find((row) => row.key === key) as Row

export const always43Minutes: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, isUsual)
    const { target, length, now, scenario } = ground
    const columns = downtimeColumns(now, timeZoneOf(scenario.sloWindow))
    const times = downtimeRow(target, columns)
    const rows = columns.map((column, place): Row => ({ ...column, allowed: times[place] as Milliseconds }))
    // Whoever asks about their own window would only ask for what is on every page.
    const asked = rowOf(rows, apart(length, 7 * DAY) ? 'week' : 'quarter')
    const own = { length, allowed: ground.allowed }
    const said = { target: share(target), asked: within(asked), time: duration(asked.allowed) }
    const mistake = (
      { length: other, allowed }: Pick<Row, 'length' | 'allowed'>,
      text: typeof words.same | typeof words.other,
    ) => ({
      value: allowed,
      text:
        text === words.same
          ? sentence(words.same.text, { time: duration(allowed), other: duration(other) })
          : sentence(words.other.text, { time: duration(allowed) }),
      why: text === words.same ? sentence(words.same.why, {}) : sentence(words.other.why, { other: duration(other) }),
    })
    return {
      situation: [sentence(words.situation, { service: serviceNamed(scenario.service), target: share(target) })],
      question: sentence(words.question, { asked: within(asked) }),
      ...offer(
        {
          value: asked.allowed,
          text: sentence(words.right.text, { time: said.time }),
          why: sentence(words.right.why, { length: within(asked) }),
        },
        mistake(own, words.same),
        mistake(rowOf(rows, 'day'), words.other),
        mistake(rowOf(rows, 'year'), words.other),
        mistake(rowOf(rows, '30d'), words.other),
      ),
      answer: sentence(words.answer, said),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: rows.map(named),
        first: rows.indexOf(asked),
        at: (place) => {
          const row = rows[place] as Row
          return {
            sentences: [
              sentence(words.allows, {
                target: share(target),
                length: duration(row.length),
                time: duration(row.allowed),
              }),
              sentence(words.whole, {}),
            ],
            picture: barsOf(
              sentence(words.picture, {}),
              rows.map((one, other) => ({
                label: named(one),
                value: figure(duration(one.allowed)),
                size: one.allowed,
                chosen: other === place,
              })),
            ),
          }
        },
      },
      part: 'downtime-table',
    }
  },
}
