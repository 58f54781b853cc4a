import { firstSla } from '../../../core/cost/edited-sla.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { ppb } from '../../../core/quantity/units.ts'
import { share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { contractIn } from './facts.ts'
import { inOneMonth, withSla } from './start.ts'
import { words } from './words.ts'

export const contract: Step = {
  key: 'contract',
  view: 'budget',
  shows: ['target', 'allowance'],
  covers: [],
  begin: inOneMonth,
  told: ({ scenario }, look) => {
    const { target } = scenario
    const { bufferTime } = contractIn(look(withSla(scenario)))
    const { why } = words.contract
    return {
      say: sentence(words.contract.say, {}),
      question: figureQuestion(
        sentence(words.contract.question, { target: share(target) }),
        { value: firstSla(target).target, why: sentence(why.looser, { buffer: span(bufferTime) }) },
        [
          { value: target, why: sentence(why.same, {}) },
          { value: stricterTarget(target) ?? target, why: sentence(why.stricter, {}) },
        ],
        (promised) => sentence(words.contract.option, { share: share(ppb(promised)) }),
      ),
      task: sentence(words.contract.task, {}),
      notes: [sentence(words.contract.notes.say, {}), sentence(words.contract.notes.next, {})],
    }
  },
  attempt: { kind: 'look', part: 'target' },
}
