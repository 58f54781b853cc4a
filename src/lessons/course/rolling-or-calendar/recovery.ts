import { duration, percent, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { isMonth, MONTH_WINDOW } from '../calendar-months.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, measuredIn } from '../known.ts'
import { OUTAGE, overspent } from './start.ts'
import { words } from './words.ts'

export const recovery: Step = {
  key: 'above-zero-again',
  view: 'budget',
  shows: ['slo-window', 'remaining', 'facts', 'burn-down'],
  covers: ['facts', 'burn-down'],
  begin: overspent,
  told: (begin, look) => {
    const assessment = measuredIn(begin)
    const { countedTime, remaining, now } = assessment
    const byMonth = measuredIn(look({ ...begin.scenario, sloWindow: MONTH_WINDOW }))
    const window = duration(countedTime)
    const { why } = words.recovery
    return {
      say: sentence(words.recovery.say, { overspent: percent(-remaining.share) }),
      question: figureQuestion(
        sentence(words.recovery.question, {}),
        { value: assessment.recovery, why: sentence(why.right, { window }) },
        [
          { value: byMonth.recovery, why: sentence(why.calendar, {}) },
          {
            value: countedTime,
            why: sentence(why.whole, { ago: duration(now - entryIn(begin, OUTAGE).incident.began) }),
          },
        ],
        (time) => sentence(words.recovery.option, { time: span(time) }),
      ),
      task: sentence(words.recovery.task, {}),
      notes: [sentence(words.recovery.notes.say, {}), sentence(words.recovery.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'slo-window',
    apply: (begin) => ({ ...begin, sloWindow: MONTH_WINDOW }),
    done: ({ sloWindow }) => isMonth(sloWindow),
  },
}
