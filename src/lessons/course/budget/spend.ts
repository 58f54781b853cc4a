import { duration, percentExactly } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { leavesAsMuch, measuredIn } from '../known.ts'
import { outage, withOutage } from './start.ts'
import { words } from './words.ts'

export const spend: Step = {
  key: 'spend',
  view: 'budget',
  shows: ['target', 'allowance', 'remaining', 'incidents'],
  covers: [],
  begin: (start) => start,
  told: (begin, look) => {
    const { allowedBadTime, countedTime } = begin.assessment
    const after = measuredIn(look(withOutage(begin.scenario)))
    const lasted = duration(outage(0).lasted)
    const allowed = duration(allowedBadTime)
    const { why } = words.spend
    return {
      say: sentence(words.spend.say, {}),
      question: figureQuestion(
        sentence(words.spend.question, { lasted }),
        { value: after.consumed.share, why: sentence(why.right, { lasted, allowed }) },
        [
          {
            value: outage(0).lasted / countedTime,
            why: sentence(why.window, { lasted, window: duration(countedTime), allowed }),
          },
          { value: after.remaining.share, why: sentence(why.left, {}) },
        ],
        (part) => sentence(words.spend.option, { share: percentExactly(part) }),
      ),
      task: sentence(words.spend.task, { lasted }),
      notes: [sentence(words.spend.notes.say, {}), sentence(words.spend.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'add-incident',
    apply: (begin) => withOutage(begin),
    done: (now, begin) => leavesAsMuch(now, begin, withOutage(begin)),
  },
}
