import { ratioOf } from '../../../core/quantity/units.ts'
import { percentExactly } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { countedIn } from './facts.ts'
import { words } from './words.ts'

export const measure: Step = {
  key: 'measure',
  view: 'budget',
  shows: ['incidents'],
  covers: [],
  begin: (start) => start,
  told: (begin) => {
    const { valid, bad, window, sli } = countedIn(begin)
    const { why } = words.measure
    return {
      say: sentence(words.measure.say, { valid, window, bad }),
      question: figureQuestion(
        sentence(words.measure.question, {}),
        { value: sli, why: sentence(why.right, { bad }) },
        [
          { value: 1 - sli, why: sentence(why.bad, {}) },
          { value: ratioOf(begin.scenario.target), why: sentence(why.target, {}) },
        ],
        (part) => sentence(words.measure.option, { share: percentExactly(part) }),
      ),
      task: sentence(words.measure.task, {}),
      notes: [sentence(words.measure.notes.say, {}), sentence(words.measure.notes.next, {})],
    }
  },
  attempt: { kind: 'look', part: 'incidents' },
}
