import { errorBudget } from '../../../core/objective/error-budget.ts'
import { ppb, ratioOf } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, percent, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { measuredIn } from '../known.ts'
import { withLeak } from './start.ts'
import { words } from './words.ts'

const halved = ({ backgroundFailing }: Scenario) => ppb(Math.round(backgroundFailing / 2))

export const leak: Step = {
  key: 'leak',
  view: 'budget',
  shows: ['allowance', 'traffic', 'remaining', 'spenders', 'incidents'],
  covers: ['remaining', 'spenders'],
  begin: withLeak,
  told: (begin) => {
    const { scenario } = begin
    const { underlying, countedTime } = measuredIn(begin)
    const leaking = share(scenario.backgroundFailing)
    const budget = { errorBudget: share(errorBudget(scenario.target)) }
    const { why } = words.leak
    return {
      say: sentence(words.leak.say, { leak: leaking }),
      question: figureQuestion(
        sentence(words.leak.question, { target: share(scenario.target), window: duration(countedTime) }),
        { value: underlying.share, why: sentence(why.right, { ...budget, leak: leaking }) },
        [
          { value: 0, why: sentence(why.none, {}) },
          { value: ratioOf(scenario.backgroundFailing), why: sentence(why.leak, budget) },
        ],
        (part) => sentence(words.leak.option, { share: percent(part) }),
      ),
      task: sentence(words.leak.task, { half: share(halved(scenario)) }),
      notes: [sentence(words.leak.notes.say, {}), sentence(words.leak.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'traffic',
    apply: (begin) => ({ ...begin, backgroundFailing: halved(begin) }),
    done: (now, begin) => now.backgroundFailing === halved(begin),
  },
}
