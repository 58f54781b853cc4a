import { withClause } from '../../../core/delivery/edited-policy.ts'
import type { PolicyClause } from '../../../core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../../core/delivery/policy-verdict.ts'
import { ppb } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { percent, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { measuredIn, remainingOf } from '../known.ts'
import { withBoth } from './start.ts'
import { words } from './words.ts'

/** More than is left, so that the verdict changes. */
const RAISED = ppb(600_000_000)

const firstClause = ({ policy }: Scenario): PolicyClause | undefined => policy.clauses[0]

export const ship: Step = {
  key: 'ship',
  view: 'delivery',
  shows: ['verdict', 'policy'],
  covers: ['verdict'],
  begin: withBoth,
  told: (begin) => {
    const remaining = measuredIn(begin).remaining.share
    const from = share(ppb(firstClause(begin.scenario)?.from ?? 0))
    const { why, option } = words.ship
    const verdicts = ['ship', 'careful', 'freeze'] as const
    const right = policyVerdict(begin.scenario.policy, remaining)?.clause.verdict ?? 'ship'
    return {
      say: sentence(words.ship.say, {}),
      question: {
        text: sentence(words.ship.question, { left: percent(remaining) }),
        options: [
          { text: sentence(option.ship, {}), why: sentence(why.ship, { from }) },
          { text: sentence(option.careful, {}), why: sentence(why.careful, { from }) },
          { text: sentence(option.freeze, {}), why: sentence(why.freeze, {}) },
        ],
        right: verdicts.indexOf(right),
      },
      task: sentence(words.ship.task, { from, stricter: share(RAISED) }),
      notes: [sentence(words.ship.notes.say, {}), sentence(words.ship.notes.next, {})],
    }
  },
  attempt: {
    kind: 'change',
    part: 'policy',
    apply: (begin) => ({
      ...begin,
      policy: withClause(begin.policy, firstClause(begin)?.id ?? '', { from: RAISED }),
    }),
    done: (now, begin) => verdictOf(now, begin) !== verdictOf(begin, begin),
  },
}

const verdictOf = (scenario: Scenario, begin: Scenario) =>
  policyVerdict(scenario.policy, remainingOf(scenario, begin))?.clause.verdict
