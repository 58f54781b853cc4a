import { WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, incidentNamed, percent, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, leavesAsMuch } from '../known.ts'
import { withIncident } from '../plain-start.ts'
import { BROWN_OUT, withBrownOut } from './start.ts'
import { words } from './words.ts'

export const partial: Step = {
  key: 'partial',
  view: 'budget',
  shows: ['allowance', 'remaining', 'spenders', 'incidents'],
  covers: ['remaining', 'spenders', 'incidents'],
  begin: withBrownOut,
  told: (begin, look) => {
    const { incident, own } = entryIn(begin, BROWN_OUT)
    const full = entryIn(look(allFailing(begin.scenario)), BROWN_OUT)
    const named = { brownOut: incidentNamed(incident) }
    const failing = share(incident.failing)
    const lasted = duration(incident.lasted)
    const allowed = duration(begin.assessment.allowedBadTime)
    const { why } = words.partial
    return {
      say: sentence(words.partial.say, { ...named, lasted, failing }),
      question: figureQuestion(
        sentence(words.partial.question, named),
        { value: own.share, why: sentence(why.right, { failing, lasted, equal: span(own.time), allowed }) },
        [
          { value: 0, why: sentence(why.none, { failing }) },
          { value: full.own.share, why: sentence(why.full, {}) },
        ],
        (part) => sentence(words.partial.option, { share: percent(part) }),
      ),
      task: sentence(words.partial.task, named),
      notes: [sentence(words.partial.notes.say, {}), sentence(words.partial.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => allFailing(begin),
    done: (now, begin) => leavesAsMuch(now, begin, allFailing(begin)),
  },
}

const allFailing = (begin: Scenario): Scenario => withIncident(begin, BROWN_OUT, { failing: WHOLE })
