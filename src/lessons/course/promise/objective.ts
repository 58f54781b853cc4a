import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { ratioOf } from '../../../core/quantity/units.ts'
import { amount, percentExactly, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { countedIn } from './facts.ts'
import { oneNineMore } from '../one-nine-more.ts'
import { words } from './words.ts'

export const objective: Step = {
  key: 'objective',
  view: 'budget',
  shows: ['target', 'remaining'],
  covers: ['remaining'],
  begin: (start) => start,
  told: (begin) => {
    const { target } = begin.scenario
    const counted = countedIn(begin)
    const { valid, bad, window } = counted
    const sli = percentExactly(counted.sli)
    const stricter = share(stricterTarget(target) ?? target)
    const { option, why } = words.objective
    return {
      say: sentence(words.objective.say, { target: share(target), window }),
      question: {
        text: sentence(words.objective.question, { sli }),
        options: [
          { text: sentence(option.kept, {}), why: sentence(why.kept, { sli, target: share(target) }) },
          {
            text: sentence(option.failed, { bad }),
            why: sentence(why.failed, { valid, allowed: amount(begin.assessment.allowedBadEvents) }),
          },
          { text: sentence(option.later, {}), why: sentence(why.later, { window }) },
        ],
        right: counted.sli >= ratioOf(target) ? 0 : 1,
      },
      task: sentence(words.objective.task, { stricter }),
      notes: [sentence(words.objective.notes.say, {}), sentence(words.objective.notes.next, { stricter })],
    }
  },
  attempt: oneNineMore,
}
