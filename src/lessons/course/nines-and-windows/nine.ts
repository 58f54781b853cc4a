import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { DAY } from '../../../core/quantity/units.ts'
import { retargeted } from '../../../core/scenario/retargeted.ts'
import { duration, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { TWO_NINES } from './start.ts'
import { oneNineMore } from '../one-nine-more.ts'
import { words } from './words.ts'

/** Of 100 days and 99 %, one day may fail. */
const EASY = { target: TWO_NINES, sloWindow: { kind: 'rolling', duration: 100 * DAY } } as const

export const nine: Step = {
  key: 'one-nine-more',
  view: 'budget',
  shows: ['target', 'allowance'],
  covers: [],
  begin: (start) => ({ ...start, ...EASY }),
  told: ({ scenario, assessment }) => {
    const { target } = scenario
    const { allowedBadTime, countedTime } = assessment
    const stricter = stricterTarget(target) ?? target
    const tenth = retargeted(assessment, stricter).allowedBadTime
    const targets = { target: share(target), stricter: share(stricter) }
    const budgets = { errorBudget: share(errorBudget(target)), tenthBudget: share(errorBudget(stricter)) }
    const allowed = duration(allowedBadTime)
    const { why } = words.nine
    return {
      say: sentence(words.nine.say, targets),
      question: figureQuestion(
        sentence(words.nine.question, { allowed, window: duration(countedTime) }),
        { value: tenth, why: sentence(why.tenth, { allowed, tenth: duration(tenth) }) },
        [
          { value: allowedBadTime / 2, why: sentence(why.half, budgets) },
          // Nearly as much, as the two percentages are nearly the same.
          { value: (allowedBadTime * target) / stricter, why: sentence(why.little, { ...targets, ...budgets }) },
        ],
        (time) => sentence(words.nine.option, { time: span(time) }),
      ),
      task: sentence(words.nine.task, targets),
      notes: [sentence(words.nine.notes.say, {}), sentence(words.nine.notes.next, {})],
    }
  },
  attempt: oneNineMore,
}
