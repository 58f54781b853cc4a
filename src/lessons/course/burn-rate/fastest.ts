import { maximumBurnRate } from '../../../core/burn/burn-rate.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import { burnRate, duration, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { failingAt } from './start.ts'
import { oneNineMore } from '../one-nine-more.ts'
import { words } from './words.ts'

export const fastest: Step = {
  key: 'fastest',
  view: 'budget',
  shows: ['target', 'allowance', 'facts'],
  covers: ['facts'],
  begin: (start) => failingAt(start, WHOLE),
  told: ({ scenario, assessment }) => {
    const { target } = scenario
    const stricter = stricterTarget(target) ?? target
    const budget = { errorBudget: share(errorBudget(target)) }
    const { why } = words.fastest
    return {
      say: sentence(words.fastest.say, {}),
      question: figureQuestion(
        sentence(words.fastest.question, budget),
        {
          value: maximumBurnRate(target),
          why: sentence(why.right, { ...budget, allowed: duration(assessment.allowedBadTime) }),
        },
        [
          { value: 1, why: sentence(why.one, budget) },
          { value: maximumBurnRate(stricter), why: sentence(why.stricter, { stricter: share(stricter) }) },
        ],
        (rate) => sentence(words.fastest.option, { rate: burnRate(rate) }),
      ),
      task: sentence(words.fastest.task, { stricter: share(stricter) }),
      notes: [sentence(words.fastest.notes.say, {}), sentence(words.fastest.notes.next, {})],
    }
  },
  attempt: oneNineMore,
}
