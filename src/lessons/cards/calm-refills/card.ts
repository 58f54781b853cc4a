import type { Milliseconds } from '../../../core/quantity/units.ts'
import { percent, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Sentence } from '../../sentence.ts'
import type { Card, Picture } from '../card.ts'
import { groundOf, isUsual } from '../ground.ts'
import { offer } from '../options.ts'
import { figure } from '../pictures.ts'
import { oneOutage } from './one-outage.ts'
import type { OneOutage } from './one-outage.ts'
import { words } from './words.ts'

/** How long after the outage is asked about, against the window. */
const ASKED = 0.4

/** Steps of the control and of the line, against the window: a little more than all of it. */
const STEP = 0.1
const STEPS = 11

type Kind = 'rolling' | 'calendar'

const timesOf = (length: Milliseconds): readonly Milliseconds[] =>
  Array.from({ length: STEPS + 1 }, (_, step) => Math.round(length * STEP * step))

const told = (kind: Kind, { leftAfter, backAfter }: OneOutage, calm: Milliseconds): Sentence => {
  const said = { calm: span(calm), left: percent(leftAfter(calm)) }
  return calm < backAfter ? sentence(words.still, said) : sentence(words.back[kind], said)
}

/** Every step, and between which two instants the budget comes back, so that the line stands upright there. */
const drawn = (
  { leftAfter, leavesAfter, backAfter }: OneOutage,
  times: readonly Milliseconds[],
  chosen: Milliseconds,
): Picture => {
  const last = times.at(-1) as Milliseconds
  const all = [...new Set([...times, leavesAfter, backAfter])]
    .filter((calm) => calm >= 0 && calm <= last)
    .toSorted((a, b) => a - b)
  return {
    kind: 'line',
    title: sentence(words.picture, {}),
    points: all.map((calm) => {
      const left = leftAfter(calm)
      return {
        label: figure(span(calm)),
        value: figure(percent(left)),
        x: calm / last,
        y: Math.max(0, Math.min(1, left)),
      }
    }),
    chosen: all.indexOf(chosen),
  }
}

export const calmRefills: Card = {
  words,
  ask: (given) => {
    const ground = groundOf(given, isUsual)
    const { period, scenario } = ground
    const { kind } = scenario.sloWindow
    const length = period.end - period.start
    const outage = oneOutage(ground)
    const times = timesOf(length)
    const calm = Math.round(length * ASKED)
    const left = outage.leftAfter(calm)
    const earned = left + (1 - left) * ASKED
    const aged = left * (1 - ASKED)
    const said = { left: percent(left) }
    return {
      situation: [
        ground.promise,
        sentence(words.situation, { outage: span(outage.lasted), spent: percent(1 - left), calm: span(calm) }),
      ],
      question: sentence(words.question, {}),
      ...offer(
        { value: left, text: sentence(words.right.text, said), why: sentence(words.right.why, {}) },
        { value: 1, text: sentence(words.all.text, { all: percent(1) }), why: sentence(words.all.why, {}) },
        {
          value: earned,
          text: sentence(words.little.text, { some: percent(earned) }),
          why: sentence(words.little.why, {}),
        },
        { value: aged, text: sentence(words.less.text, { some: percent(aged) }), why: sentence(words.less.why, {}) },
      ),
      answer:
        kind === 'rolling'
          ? sentence(words.answer.rolling, { ...said, length: span(outage.backAfter) })
          : sentence(words.answer.calendar, { ...said, ahead: span(outage.backAfter) }),
      explore: {
        invite: sentence(words.invite, {}),
        control: 'slider',
        label: sentence(words.label, {}),
        values: times.map((time) => figure(span(time))),
        first: Math.round(ASKED / STEP),
        at: (place) => {
          const time = times[place] ?? calm
          return { sentences: [told(kind, outage, time)], picture: drawn(outage, times, time) }
        },
      },
      part: 'chart',
    }
  },
}
