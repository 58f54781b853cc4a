import { allowedBadTime, errorBudget } from '../../../core/objective/error-budget.ts'
import { DAY } from '../../../core/quantity/units.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import { duration, share, sloWindow } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { isMonth, MONTH_WINDOW } from '../calendar-months.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { words } from './words.ts'

const FOUR_WEEKS = 28 * DAY

export const month: Step = {
  key: 'calendar-month',
  view: 'budget',
  shows: ['target', 'slo-window', 'allowance'],
  covers: [],
  begin: (start) => start,
  told: ({ scenario, assessment }) => {
    const { target } = scenario
    const period = sloPeriod(MONTH_WINDOW, assessment.now)
    const named = { month: sloWindow(MONTH_WINDOW, period.start) }
    const length = duration(period.end - period.start)
    const { why } = words.month
    return {
      say: sentence(words.month.say, {}),
      question: figureQuestion(
        sentence(words.month.question, { ...named, target: share(target) }),
        {
          value: allowedBadTime(period.end - period.start, target),
          why: sentence(why.right, { length, errorBudget: share(errorBudget(target)) }),
        },
        [
          { value: allowedBadTime(FOUR_WEEKS, target), why: sentence(why.four, {}) },
          {
            value: assessment.allowedBadTime,
            why: sentence(why.thirty, { length, window: duration(assessment.countedTime) }),
          },
        ],
        (time) => sentence(words.month.option, { time: duration(time) }),
      ),
      task: sentence(words.month.task, {}),
      notes: [sentence(words.month.notes.say, {}), sentence(words.month.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'slo-window',
    apply: (begin) => ({ ...begin, sloWindow: MONTH_WINDOW }),
    done: ({ sloWindow }) => isMonth(sloWindow),
  },
}
