import { DAY, HOUR } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, percent } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, measuredIn } from '../known.ts'
import { OUTAGE } from './start.ts'
import { words } from './words.ts'

const CALM = 4 * DAY

const later = (begin: Scenario): Scenario => ({ ...begin, now: (begin.now ?? 0) + CALM })

export const calm: Step = {
  key: 'calm-days',
  view: 'budget',
  shows: ['remaining', 'burn-down'],
  covers: ['burn-down'],
  begin: (start) => start,
  told: (begin, look) => {
    const { remaining, countedTime, now } = measuredIn(begin)
    const { incident, own } = entryIn(begin, OUTAGE)
    const window = duration(countedTime)
    const { why } = words.calm
    return {
      say: sentence(words.calm.say, { window, ago: duration(now - incident.began), cost: percent(own.share) }),
      question: figureQuestion(
        sentence(words.calm.question, { calm: duration(CALM) }),
        { value: measuredIn(look(later(begin.scenario))).remaining.share, why: sentence(why.right, {}) },
        [
          // As if each calm day paid back its part.
          { value: remaining.share + own.share * (CALM / countedTime), why: sentence(why.refill, {}) },
          { value: 1, why: sentence(why.all, { window, age: duration(now + CALM - incident.began) }) },
        ],
        (part) => sentence(words.calm.option, { share: percent(part) }),
      ),
      task: sentence(words.calm.task, { calm: duration(CALM) }),
      notes: [sentence(words.calm.notes.say, {}), sentence(words.calm.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'chart',
    apply: (begin) => later(begin),
    // A hand does not meet the minute. Much later, the outage would be forgotten.
    done: (now, begin) => Math.abs((now.now ?? 0) - (begin.now ?? 0) - CALM) <= 12 * HOUR,
  },
}
