import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { ppb } from '../../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../../core/quantity/units.ts'
import { retargeted } from '../../../core/scenario/retargeted.ts'
import { duration, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { remainingOf } from '../known.ts'
import { NIGHT, THREE_NINES, withBadNight } from './start.ts'
import { words } from './words.ts'

export const people: Step = {
  key: 'people',
  view: 'budget',
  shows: ['target', 'allowance', 'remaining'],
  covers: ['remaining'],
  begin: withBadNight,
  told: ({ scenario, assessment }) => {
    const { target } = scenario
    const stricter = stricterTarget(target) ?? target
    const lasted = duration(NIGHT)
    const over = duration(assessment.countedTime)
    const allowed = (other: PartsPerBillion) => duration(retargeted(assessment, other).allowedBadTime)
    const { why } = words.people
    return {
      say: sentence(words.people.say, { lasted }),
      question: figureQuestion(
        sentence(words.people.question, { window: over }),
        { value: THREE_NINES, why: sentence(why.right, { allowed: allowed(THREE_NINES), lasted }) },
        [
          { value: target, why: sentence(why.strict, { allowed: allowed(target), lasted }) },
          { value: stricter, why: sentence(why.hopeless, { allowed: allowed(stricter), window: over }) },
        ],
        (promised) => sentence(words.people.option, { target: share(ppb(promised)) }),
      ),
      task: sentence(words.people.task, {}),
      notes: [sentence(words.people.notes.say, {}), sentence(words.people.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'target',
    apply: (begin) => ({ ...begin, target: THREE_NINES }),
    done: (now, begin) => (remainingOf(now, begin) ?? -1) >= 0,
  },
}
