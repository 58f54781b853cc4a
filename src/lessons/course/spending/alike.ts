import { duration, incidentNamed, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { costOf, entryIn } from '../known.ts'
import { ownIncident, withIncident } from '../plain-start.ts'
import { BROWN_OUT, OUTAGE, withTwo } from './start.ts'
import { words } from './words.ts'

/** What is as near as a hand gets when it drags. */
const NEARLY = 0.95

export const alike: Step = {
  key: 'alike',
  view: 'budget',
  shows: ['allowance', 'spenders', 'burn-down', 'incidents'],
  covers: [],
  begin: withTwo,
  told: (begin) => {
    const outage = entryIn(begin, OUTAGE)
    const brownOut = entryIn(begin, BROWN_OUT)
    const names = { outage: incidentNamed(outage.incident), brownOut: incidentNamed(brownOut.incident) }
    const lasted = duration(outage.incident.lasted)
    const failing = share(brownOut.incident.failing)
    const asDear = brownOut.incident.lasted * (outage.own.share / brownOut.own.share)
    const { why } = words.alike
    return {
      say: sentence(words.alike.say, { ...names, lasted, failing }),
      question: figureQuestion(
        sentence(words.alike.question, names),
        {
          value: Math.round(asDear),
          why: sentence(why.right, { failing, lasted, time: duration(Math.round(asDear)) }),
        },
        [
          // The share taken of the time, instead of the time by the share.
          { value: Math.round(brownOut.own.time), why: sentence(why.share, { failing }) },
          { value: outage.incident.lasted, why: sentence(why.same, {}) },
        ],
        (time) => sentence(words.alike.option, { time: duration(time) }),
      ),
      task: sentence(words.alike.task, { brownOut: names.brownOut }),
      notes: [sentence(words.alike.notes.say, {}), sentence(words.alike.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    at: () => ({ row: BROWN_OUT }),
    apply: (begin) => withIncident(begin, BROWN_OUT, { lasted: ownIncident(begin, BROWN_OUT).lasted * 10 }),
    done: (now, begin) => {
      const [one, other] = [costOf(now, begin, BROWN_OUT), costOf(now, begin, OUTAGE)]
      return one > costOf(begin, begin, BROWN_OUT) && Math.min(one, other) >= NEARLY * Math.max(one, other)
    },
  },
}
