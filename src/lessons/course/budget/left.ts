import { shortenedIncident } from '../../../core/scenario/shortened-incident.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, incidentNamed, percent, percentExactly } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, leavesAsMuch, measuredIn } from '../known.ts'
import { ownIncident, withIncident } from '../plain-start.ts'
import { OUTAGE, BROWN_OUT, withBoth } from './start.ts'
import { words } from './words.ts'

/** What is left after a quick rollback of an outage that took long to be undone. */
const QUICK = 1 / 4

export const left: Step = {
  key: 'left',
  view: 'budget',
  shows: ['allowance', 'remaining', 'spenders', 'burn-down', 'incidents'],
  covers: ['remaining', 'spenders', 'burn-down'],
  begin: withBoth,
  told: (begin) => {
    const assessment = measuredIn(begin)
    const [first, second] = [entryIn(begin, OUTAGE), entryIn(begin, BROWN_OUT)]
    const named = { outage: incidentNamed(first.incident) }
    const costs = { outageCost: percent(first.own.share), brownOutCost: percent(second.own.share) }
    const quick = shortenedIncident(assessment, first, QUICK)
    const { why } = words.left
    return {
      say: sentence(words.left.say, {}),
      question: figureQuestion(
        sentence(words.left.question, { ...named, ...costs, brownOut: incidentNamed(second.incident) }),
        { value: assessment.remaining.share, why: sentence(why.right, costs) },
        [
          { value: assessment.consumed.share, why: sentence(why.spent, {}) },
          { value: assessment.sli ?? 1, why: sentence(why.sli, {}) },
        ],
        (part) => sentence(words.left.option, { share: percentExactly(part) }),
      ),
      task: sentence(words.left.task, {
        ...named,
        lasted: duration(first.incident.lasted),
        shorter: duration(quick?.lasted ?? first.incident.lasted),
      }),
      notes: [
        sentence(words.left.notes.say, {}),
        sentence(words.left.notes.next, { quickly: percent(quick?.remaining ?? assessment.remaining.share) }),
      ],
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
  withIncident(begin, OUTAGE, { lasted: ownIncident(begin, OUTAGE).lasted * QUICK })
