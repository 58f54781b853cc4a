import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { retargeted } from '../../../core/scenario/retargeted.ts'
import { duration, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { oneNineMore } from '../one-nine-more.ts'
import { words } from './words.ts'

export const allowance: Step = {
  key: 'allowance',
  view: 'budget',
  shows: ['target', 'allowance'],
  covers: ['allowance'],
  begin: (start) => start,
  told: ({ scenario, assessment }) => {
    const { target } = scenario
    const stricter = stricterTarget(target) ?? target
    const allowed = assessment.allowedBadTime
    const said = { errorBudget: share(errorBudget(target)), window: duration(assessment.countedTime) }
    const { why } = words.allowance
    return {
      say: sentence(words.allowance.say, { target: share(target), errorBudget: said.errorBudget }),
      question: figureQuestion(
        sentence(words.allowance.question, { window: said.window }),
        { value: allowed, why: sentence(why.right, said) },
        [
          {
            value: retargeted(assessment, stricter).allowedBadTime,
            why: sentence(why.tenth, { stricter: share(stricter) }),
          },
          { value: 10 * allowed, why: sentence(why.tenfold, { errorBudget: said.errorBudget }) },
        ],
        (time) => sentence(words.allowance.option, { time: duration(time) }),
      ),
      task: sentence(words.allowance.task, { stricter: share(stricter) }),
      notes: [sentence(words.allowance.notes.say, {}), sentence(words.allowance.notes.next, {})],
    }
  },
  attempt: oneNineMore,
}
