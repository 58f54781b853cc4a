import { ended } from '../../../core/incident/overlay.ts'
import { DAY } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { sloPeriod, sloPeriodLength } from '../../../core/window/slo-period.ts'
import { duration, percent, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { MONTH_WINDOW } from '../calendar-months.ts'
import type { Step } from '../course.ts'
import { entryIn, leavesAsMuch, measuredIn } from '../known.ts'
import { ownIncident } from '../plain-start.ts'
import { OUTAGE } from './start.ts'
import { words } from './words.ts'

export const back: Step = {
  key: 'coming-back',
  view: 'budget',
  shows: ['remaining', 'facts', 'burn-down'],
  covers: ['facts', 'burn-down'],
  begin: (start) => start,
  told: (begin) => {
    const { budgetReturn, countedTime, now } = measuredIn(begin)
    const wait = span((budgetReturn?.at ?? now) - now)
    const monthEnd = span(sloPeriod(MONTH_WINDOW, now).end - now)
    const cost = percent(entryIn(begin, OUTAGE).own.share)
    const { option, why } = words.back
    return {
      say: sentence(words.back.say, {}),
      question: {
        text: sentence(words.back.question, {}),
        options: [
          { text: sentence(option.daily, {}), why: sentence(why.daily, {}) },
          {
            text: sentence(option.left, { wait, window: duration(countedTime) }),
            why: sentence(why.left, { cost }),
          },
          { text: sentence(option.month, { monthEnd }), why: sentence(why.month, {}) },
        ],
        right: 1,
      },
      task: sentence(words.back.task, {}),
      notes: [sentence(words.back.notes.say, {}), sentence(words.back.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'chart',
    apply: (begin) => forgotten(begin),
    done: (now, begin) => (now.now ?? 0) > (begin.now ?? 0) && leavesAsMuch(now, begin, forgotten(begin)),
  },
}

const forgotten = (begin: Scenario): Scenario => ({
  ...begin,
  now: ended(ownIncident(begin, OUTAGE)) + sloPeriodLength(begin.sloWindow, begin.now ?? 0) + DAY,
})
