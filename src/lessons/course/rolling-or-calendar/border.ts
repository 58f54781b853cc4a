import type { Scenario } from '../../../core/scenario/scenario.ts'
import { sloPeriodLength } from '../../../core/window/slo-period.ts'
import { duration, percent } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, leavesAsMuch, measuredIn } from '../known.ts'
import { acrossTheBorder, ROLLING } from './start.ts'
import { words } from './words.ts'

export const border: Step = {
  key: 'across-the-border',
  view: 'budget',
  shows: ['slo-window', 'remaining', 'burn-down', 'incidents'],
  covers: [],
  begin: acrossTheBorder,
  told: (begin, look) => {
    const { remaining, now } = measuredIn(begin)
    const rolling = measuredIn(look(seenRolling(begin.scenario)))
    const window = duration(sloPeriodLength(ROLLING, now))
    const { why } = words.border
    return {
      say: sentence(words.border.say, { lasted: duration(entryIn(begin, 'after').incident.lasted) }),
      question: figureQuestion(
        sentence(words.border.question, { calendarLeft: percent(remaining.share), window }),
        { value: rolling.remaining.share, why: sentence(why.right, { window }) },
        [
          { value: 0, why: sentence(why.zero, {}) },
          { value: remaining.share, why: sentence(why.same, { window }) },
        ],
        (part) => sentence(words.border.option, { share: percent(part) }),
      ),
      task: sentence(words.border.task, {}),
      notes: [sentence(words.border.notes.say, {}), sentence(words.border.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'slo-window',
    apply: (begin) => seenRolling(begin),
    done: (now, begin) => now.sloWindow.kind === 'rolling' && leavesAsMuch(now, begin, seenRolling(begin)),
  },
}

const seenRolling = (begin: Scenario): Scenario => ({ ...begin, sloWindow: ROLLING })
