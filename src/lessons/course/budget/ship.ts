import { withClause } from '../../../core/delivery/edited-policy.ts'
import type { PolicyClause } from '../../../core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../../core/delivery/policy-verdict.ts'
import { ppb } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { incidentNamed, percent, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { entryIn, measuredIn } from '../known.ts'
import { BROWN_OUT, OUTAGE, withBoth } from './start.ts'
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
    const { remaining, consumed } = measuredIn(begin)
    const [first, second] = [entryIn(begin, OUTAGE), entryIn(begin, BROWN_OUT)]
    const left = percent(remaining.share)
    const from = share(ppb(firstClause(begin.scenario)?.from ?? 0))
    const { why, option } = words.ship
    const verdicts = ['ship', 'careful', 'freeze'] as const
    const right = policyVerdict(begin.scenario.policy, remaining.share)?.clause.verdict ?? 'ship'
    return {
      say: sentence(words.ship.say, {}),
      question: {
        text: sentence(words.ship.question, {
          outage: incidentNamed(first.incident),
          outageCost: percent(first.own.share),
          brownOut: incidentNamed(second.incident),
          brownOutCost: percent(second.own.share),
        }),
        options: [
          { text: sentence(option.ship, {}), why: sentence(why.ship, { from, left }) },
          {
            text: sentence(option.careful, {}),
            why: sentence(why.careful, { from, left, spent: percent(consumed.share) }),
          },
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
    at: (begin) => ({ row: firstClause(begin)?.id ?? '', field: 'from' }),
    apply: (begin) => ({
      ...begin,
      policy: withClause(begin.policy, firstClause(begin)?.id ?? '', { from: RAISED }),
    }),
    done: (now) => firstClause(now)?.from === RAISED,
  },
}
