import { affordableRepeats } from '../../../core/budget/affordable-repeats.ts'
import { count, duration, incidentNamed, percent } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn, leavesAsMuch, measuredIn } from '../known.ts'
import { OUTAGE, withSmallLeak, withTwin } from './start.ts'
import { words } from './words.ts'

export const afford: Step = {
  key: 'afford',
  view: 'budget',
  shows: ['allowance', 'remaining', 'spenders', 'burn-down', 'incidents'],
  covers: [],
  begin: withSmallLeak,
  told: (begin) => {
    const { remaining, underlying } = measuredIn(begin)
    const { incident, own } = entryIn(begin, OUTAGE)
    const name = { outage: incidentNamed(incident) }
    const said = { cost: percent(own.share), left: percent(remaining.share) }
    const { why } = words.afford
    return {
      say: sentence(words.afford.say, { ...name, ...said }),
      question: figureQuestion(
        sentence(words.afford.question, name),
        { value: affordableRepeats(remaining.share, own.share), why: sentence(why.right, said) },
        [
          { value: 0, why: sentence(why.none, { left: said.left }) },
          {
            value: affordableRepeats(remaining.share + underlying.share, own.share),
            why: sentence(why.forgotten, {}),
          },
        ],
        (more) => sentence(words.afford.option, { more: count(more, nouns.more) }),
      ),
      task: sentence(words.afford.task, { lasted: duration(incident.lasted) }),
      notes: [sentence(words.afford.notes.say, {}), sentence(words.afford.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'add-incident',
    apply: (begin) => withTwin(begin),
    done: (now, begin) => now.incidents.length > begin.incidents.length && leavesAsMuch(now, begin, withTwin(begin)),
  },
}
