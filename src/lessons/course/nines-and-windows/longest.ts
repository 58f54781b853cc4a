import { allowedBadTime } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { DAY } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../../core/quantity/units.ts'
import { sloPeriodLength } from '../../../core/window/slo-period.ts'
import type { SloWindow } from '../../../core/window/slo-window.ts'
import { duration, share } from '../../fact.ts'
import type { Fact } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { words } from './words.ts'

const YEAR_WINDOW: SloWindow = { kind: 'calendar', period: 'year', timeZone: 'UTC' }

const offered = (target: PartsPerBillion, length: Milliseconds) => ({
  allowed: duration(allowedBadTime(length, target)),
  text: sentence(words.longest.option.time, { target: share(target), window: duration(length) }),
})

export const longest: Step = {
  key: 'longest-in-one-go',
  view: 'budget',
  shows: ['target', 'allowance', 'downtime-table'],
  covers: ['downtime-table'],
  begin: (start) => start,
  told: ({ scenario, assessment }) => {
    const { target } = scenario
    const week = offered(target, 7 * DAY)
    const window = offered(target, assessment.countedTime)
    const stricter = stricterTarget(target) ?? target
    const year = offered(stricter, sloPeriodLength(YEAR_WINDOW, assessment.now))
    const allowedBy = ({ allowed }: { readonly allowed: Fact }) => ({ allowed })
    const { why } = words.longest
    return {
      say: sentence(words.longest.say, {}),
      question: {
        text: sentence(words.longest.question, {}),
        options: [
          { text: week.text, why: sentence(why.least, allowedBy(week)) },
          { text: window.text, why: sentence(why.middle, { ...allowedBy(window), longest: year.allowed }) },
          {
            text: sentence(words.longest.option.year, { target: share(stricter) }),
            why: sentence(why.right, allowedBy(year)),
          },
        ],
        right: 2,
      },
      task: sentence(words.longest.task, {}),
      notes: [sentence(words.longest.notes.say, {}), sentence(words.longest.notes.next, {})],
    }
  },
  attempt: { kind: 'look', part: 'downtime-table' },
}
