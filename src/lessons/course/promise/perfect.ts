import { WHOLE } from '../../../core/quantity/units.ts'
import { share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { countedIn } from './facts.ts'
import { words } from './words.ts'

export const perfect: Step = {
  key: 'perfect',
  view: 'budget',
  shows: ['target', 'remaining'],
  covers: [],
  begin: (start) => start,
  told: (begin) => {
    const { valid, bad } = countedIn(begin)
    const whole = share(WHOLE)
    const { option, why } = words.perfect
    return {
      say: sentence(words.perfect.say, {}),
      question: {
        text: sentence(words.perfect.question, { whole }),
        options: [
          { text: sentence(option.machines, {}), why: sentence(why.machines, {}) },
          {
            text: sentence(option.change, {}),
            why: sentence(why.change, { bad, target: share(begin.scenario.target) }),
          },
          { text: sentence(option.should, {}), why: sentence(why.should, { valid }) },
        ],
        right: 1,
      },
      task: sentence(words.perfect.task, { whole }),
      notes: [sentence(words.perfect.notes.say, {}), sentence(words.perfect.notes.next, {})],
    }
  },
  attempt: { kind: 'look', part: 'target' },
}
