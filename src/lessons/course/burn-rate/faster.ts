import { steadyTimeToExhaustion } from '../../../core/burn/burn-rate.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { ppb, ratioOf } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { burnRate, duration, incidentNamed, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { measuredIn } from '../known.ts'
import { incidentIn } from '../plain-start.ts'
import { failingAt, GOING, goingIn } from './start.ts'
import { words } from './words.ts'

export const faster: Step = {
  key: 'faster',
  view: 'budget',
  shows: ['allowance', 'facts', 'incidents'],
  covers: ['facts'],
  begin: (start) => failingAt(start, ppb(goingIn(start).failing * 10)),
  told: (begin) => {
    const { scenario } = begin
    const { allowedBadTime, burnRate1h, countedTime } = measuredIn(begin)
    const going = goingIn(scenario)
    const failing = share(going.failing)
    const rate = burnRate1h ?? 0
    const { why } = words.faster
    return {
      say: sentence(words.faster.say, { failing, errorBudget: share(errorBudget(scenario.target)) }),
      question: figureQuestion(
        sentence(words.faster.question, {}),
        {
          value: Math.round(steadyTimeToExhaustion(1, rate, countedTime)),
          why: sentence(why.right, { window: duration(countedTime), rate: burnRate(rate) }),
        },
        [
          { value: allowedBadTime, why: sentence(why.outage, { failing }) },
          // What is left of the window when so many percent of it are taken away.
          {
            value: countedTime * (1 - ratioOf(going.failing)),
            why: sentence(why.percent, { failing, errorBudget: share(errorBudget(scenario.target)) }),
          },
        ],
        (time) => sentence(words.faster.option, { time: duration(time) }),
      ),
      task: sentence(words.faster.task, { going: incidentNamed(going), half: share(half(scenario)) }),
      notes: [sentence(words.faster.notes.say, {}), sentence(words.faster.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => failingAt(begin, half(begin)),
    done: (now, begin) => incidentIn(now, GOING)?.failing === half(begin),
  },
}

const half = (begin: Scenario) => ppb(goingIn(begin).failing / 2)
