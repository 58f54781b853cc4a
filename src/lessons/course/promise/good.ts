import { SECOND } from '../../../core/quantity/units.ts'
import { duration, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { words } from './words.ts'

/** Longer than most people wait for a page. */
const LONG_WAIT = 10 * SECOND

const IN_TIME = 300

export const good: Step = {
  key: 'good',
  view: 'budget',
  shows: ['good', 'target'],
  covers: [],
  begin: (start) => start,
  told: ({ scenario }) => {
    const { option, why } = words.good
    return {
      say: sentence(words.good.say, {}),
      question: {
        text: sentence(words.good.question, { wait: duration(LONG_WAIT) }),
        options: [
          { text: sentence(option.worked, {}), why: sentence(why.worked, {}) },
          { text: sentence(option.promised, {}), why: sentence(why.promised, { target: share(scenario.target) }) },
          { text: sentence(option.slow, {}), why: sentence(why.slow, {}) },
        ],
        right: 1,
      },
      task: sentence(words.good.task, {}),
      notes: [sentence(words.good.notes.say, {}), sentence(words.good.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'good',
    apply: (begin) => ({ ...begin, latencyThreshold: IN_TIME }),
    done: ({ latencyThreshold }, begin) => latencyThreshold !== begin.latencyThreshold,
  },
}
