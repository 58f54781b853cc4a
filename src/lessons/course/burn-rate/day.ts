import { budgetSpent } from '../../../core/burn/burn-rate.ts'
import { DAY, HOUR } from '../../../core/quantity/units.ts'
import { burnRate, duration, percent, percentExactly } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { measuredIn } from '../known.ts'
import { loudest } from './alarm.ts'
import { justBegun } from './start.ts'
import { words } from './words.ts'

const HELD = DAY

/** A hand that drags does not meet the minute: a fifth of the day more or less. */
const NEARLY = HELD / 5

export const day: Step = {
  key: 'one-day',
  view: 'budget',
  shows: ['allowance', 'remaining', 'burn-down'],
  covers: [],
  begin: justBegun,
  told: (begin) => {
    const { countedTime } = measuredIn(begin)
    const { burnRate: value } = loudest(begin)
    const rate = burnRate(value)
    const held = duration(HELD)
    const window = duration(countedTime)
    const { why } = words.day
    return {
      say: sentence(words.day.say, {}),
      question: figureQuestion(
        sentence(words.day.question, { rate, held }),
        { value: budgetSpent(value, HELD, countedTime), why: sentence(why.right, { held, window, rate }) },
        [
          {
            value: budgetSpent(1, HELD, countedTime),
            why: sentence(why.even, { held, window, even: burnRate(1) }),
          },
          // "14.4×" taken for so many percent.
          { value: value / 100, why: sentence(why.percent, {}) },
        ],
        (part) => sentence(words.day.option, { share: percent(part) }),
      ),
      task: sentence(words.day.task, { held }),
      notes: [
        sentence(words.day.notes.say, {}),
        sentence(words.day.notes.next, { hour: percentExactly(budgetSpent(value, HOUR, countedTime)) }),
      ],
    }
  },
  attempt: {
    kind: 'change',
    part: 'chart',
    apply: (begin) => ({ ...begin, now: (begin.now ?? 0) + HELD }),
    done: (now, begin) => Math.abs((now.now ?? 0) - (begin.now ?? 0) - HELD) <= NEARLY,
  },
}
