import { withSlaTarget } from '../../../core/cost/edited-sla.ts'
import { slaWarning } from '../../../core/cost/sla.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { contractIn } from './facts.ts'
import { inOneMonth, withSla } from './start.ts'
import { words } from './words.ts'

export const order: Step = {
  key: 'order',
  view: 'delivery',
  shows: ['cost'],
  covers: [],
  begin: (start) => withSla(inOneMonth(start)),
  told: (begin) => {
    const { bufferTime, allowed } = contractIn(begin)
    const target = share(begin.scenario.target)
    const sla = share(begin.scenario.cost.sla?.target ?? begin.scenario.target)
    const { option, why } = words.order
    return {
      say: sentence(words.order.say, { target, sla }),
      question: {
        text: sentence(words.order.question, {}),
        options: [
          { text: sentence(option.objective, {}), why: sentence(why.objective, { buffer: span(bufferTime) }) },
          { text: sentence(option.contract, {}), why: sentence(why.contract, { allowed: span(allowed) }) },
          { text: sentence(option.both, {}), why: sentence(why.both, { target, sla }) },
        ],
        right: 0,
      },
      task: sentence(words.order.task, { target }),
      notes: [sentence(words.order.notes.say, {}), sentence(words.order.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'cost',
    at: () => ({ field: 'sla' }),
    apply: (begin) => withSlaAt(begin),
    done: ({ target, cost }) => cost.sla !== null && slaWarning(target, cost.sla) === 'same-as-objective',
  },
}

const withSlaAt = ({ cost, ...begin }: Scenario): Scenario => ({
  ...begin,
  cost: { ...cost, sla: cost.sla === null ? null : withSlaTarget(cost.sla, begin.target) },
})
