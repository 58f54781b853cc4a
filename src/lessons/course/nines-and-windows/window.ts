import { allowedBadTime, errorBudget } from '../../../core/objective/error-budget.ts'
import { DAY } from '../../../core/quantity/units.ts'
import { sloPeriodLength } from '../../../core/window/slo-period.ts'
import { duration, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { TWO_NINES } from './start.ts'
import { words } from './words.ts'

const WEEK = 7 * DAY

export const window: Step = {
  key: 'window',
  view: 'budget',
  shows: ['target', 'slo-window', 'allowance'],
  covers: [],
  begin: (start) => start,
  told: ({ scenario, assessment }) => {
    const target = share(scenario.target)
    const over = duration(assessment.countedTime)
    const week = duration(WEEK)
    const { why } = words.window
    return {
      say: sentence(words.window.say, { target, window: over, allowed: duration(assessment.allowedBadTime) }),
      question: figureQuestion(
        sentence(words.window.question, { target, week }),
        {
          value: allowedBadTime(WEEK, scenario.target),
          why: sentence(why.right, { errorBudget: share(errorBudget(scenario.target)), week }),
        },
        [
          { value: assessment.allowedBadTime, why: sentence(why.same, { window: over }) },
          { value: allowedBadTime(WEEK, TWO_NINES), why: sentence(why.looser, { looser: share(TWO_NINES) }) },
        ],
        (time) => sentence(words.window.option, { time: duration(time) }),
      ),
      task: sentence(words.window.task, { week }),
      notes: [sentence(words.window.notes.say, {}), sentence(words.window.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'slo-window',
    apply: (begin) => ({ ...begin, sloWindow: { kind: 'rolling', duration: WEEK } }),
    done: (now, begin) => sloPeriodLength(now.sloWindow, begin.now ?? 0) === WEEK,
  },
}
