import { steadyTimeToExhaustion } from '../../../core/burn/burn-rate.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { shortenedIncident } from '../../../core/scenario/shortened-incident.ts'
import { burnRate, duration, incidentNamed, percent, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, leavesAsMuch, measuredIn } from '../known.ts'
import { ownIncident, withIncident } from '../plain-start.ts'
import { afterAnOutage, BEFORE } from './start.ts'
import { words } from './words.ts'

const QUICK = 1 / 4

/** Hours in a day: "two hours left", from 30 days by 14.4, is out by so much. */
const HOURS_TAKEN_FOR_DAYS = 24

export const left: Step = {
  key: 'what-is-left',
  view: 'budget',
  shows: ['remaining', 'facts', 'incidents'],
  covers: ['facts'],
  begin: afterAnOutage,
  told: (begin) => {
    const assessment = measuredIn(begin)
    const { countedTime, remaining, runsOut1h } = assessment
    const rate = runsOut1h.rate ?? 0
    const whole = steadyTimeToExhaustion(1, rate, countedTime)
    const before = entryIn(begin, BEFORE)
    const name = { before: incidentNamed(before.incident) }
    const rest = percent(remaining.share)
    const { why } = words.left
    return {
      say: sentence(words.left.say, { ...name, rate: burnRate(rate), left: rest }),
      question: figureQuestion(
        sentence(words.left.question, {}),
        { value: runsOut1h.after ?? 0, why: sentence(why.right, { left: rest, whole: span(whole) }) },
        [
          { value: whole / HOURS_TAKEN_FOR_DAYS, why: sentence(why.hours, { days: duration(countedTime) }) },
          { value: whole, why: sentence(why.whole, { left: rest }) },
        ],
        (time) => sentence(words.left.option, { time: span(time) }),
      ),
      task: sentence(words.left.task, {
        ...name,
        shorter: duration(shortenedIncident(assessment, before, QUICK)?.lasted ?? before.incident.lasted),
      }),
      notes: [sentence(words.left.notes.say, {}), sentence(words.left.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => rolledBack(begin),
    done: (now, begin) => leavesAsMuch(now, begin, rolledBack(begin)),
  },
}

const rolledBack = (begin: Scenario): Scenario =>
  withIncident(begin, BEFORE, { lasted: ownIncident(begin, BEFORE).lasted * QUICK })
