import { steadyTimeToExhaustion } from '../../../core/burn/burn-rate.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { ppb } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { burnRate, duration, incidentNamed, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { measuredIn } from '../known.ts'
import { incidentIn } from '../plain-start.ts'
import { failingAt, GOING, goingIn } from './start.ts'
import { words } from './words.ts'

export const even: Step = {
  key: 'even',
  view: 'budget',
  shows: ['allowance', 'facts', 'incidents'],
  covers: ['facts'],
  begin: (start) => start,
  told: (begin) => {
    const { scenario } = begin
    const { allowedBadTime, burnRate1h, countedTime } = measuredIn(begin)
    const failing = share(goingIn(scenario).failing)
    const rate = burnRate1h ?? 0
    const { option, why } = words.even
    return {
      say: sentence(words.even.say, {
        failing,
        errorBudget: share(errorBudget(scenario.target)),
        even: burnRate(rate),
      }),
      question: {
        text: sentence(words.even.question, {}),
        options: [
          { text: sentence(option.time, { time: duration(allowedBadTime) }), why: sentence(why.outage, { failing }) },
          {
            text: sentence(option.time, { time: duration(Math.round(steadyTimeToExhaustion(1, rate, countedTime))) }),
            why: sentence(why.right, { even: burnRate(rate) }),
          },
          { text: sentence(option.never, {}), why: sentence(why.never, {}) },
        ],
        right: 1,
      },
      task: sentence(words.even.task, { going: incidentNamed(goingIn(scenario)) }),
      notes: [sentence(words.even.notes.say, {}), sentence(words.even.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => failingAt(begin, twice(begin)),
    done: (now, begin) => incidentIn(now, GOING)?.failing === twice(begin),
  },
}

const twice = (begin: Scenario) => ppb(goingIn(begin).failing * 2)
