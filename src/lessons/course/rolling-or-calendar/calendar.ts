import { sloPeriod } from '../../../core/window/slo-period.ts'
import { percent } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { isMonth, MONTH_WINDOW } from '../calendar-months.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { measuredIn } from '../known.ts'
import { words } from './words.ts'

export const calendar: Step = {
  key: 'a-new-month',
  view: 'budget',
  shows: ['slo-window', 'remaining', 'burn-down'],
  covers: [],
  begin: (start) => start,
  told: (begin, look) => {
    const { remaining, now } = measuredIn(begin)
    const period = sloPeriod(MONTH_WINDOW, now)
    const byMonth = measuredIn(look({ ...begin.scenario, sloWindow: MONTH_WINDOW }))
    const { why } = words.calendar
    return {
      say: sentence(words.calendar.say, {}),
      question: figureQuestion(
        sentence(words.calendar.question, {}),
        { value: byMonth.remaining.share, why: sentence(why.right, {}) },
        [
          { value: (period.end - now) / (period.end - period.start), why: sentence(why.time, {}) },
          { value: remaining.share, why: sentence(why.same, {}) },
        ],
        (part) => sentence(words.calendar.option, { share: percent(part) }),
      ),
      task: sentence(words.calendar.task, {}),
      notes: [sentence(words.calendar.notes.say, {}), sentence(words.calendar.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'slo-window',
    apply: (begin) => ({ ...begin, sloWindow: MONTH_WINDOW }),
    done: ({ sloWindow }) => isMonth(sloWindow),
  },
}
