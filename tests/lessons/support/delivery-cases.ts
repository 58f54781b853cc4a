import type { Delivery } from '../../../src/core/delivery/delivery.ts'
import type { PolicyClause } from '../../../src/core/delivery/error-budget-policy.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { assessed, badDeploy, brownOut, incident, scenarioWith } from './scenarios.ts'
import type { Case } from './scenarios.ts'

/** The usual delivery, changed. */
export const delivering = (changes: Partial<Delivery>, more: Partial<Scenario> = {}): Case => {
  const scenario = scenarioWith(more)
  return assessed({ ...scenario, delivery: { ...scenario.delivery, ...changes } })
}

/** Ships down to a quarter, with care down to twice the budget. */
const ofSixClauses = (incidents: readonly Incident[]): Case => {
  const { policy } = scenarioWith()
  const [ship, careful, freeze] = policy.clauses
  const falling = [500_000_000, 250_000_000, 0, -200_000_000, -1_000_000_000]
  return assessed(
    scenarioWith({
      incidents,
      policy: {
        ...policy,
        clauses: [
          ...falling.map((from) => ({ ...(from > 0 ? ship : careful), id: `${from}`, from }) as PolicyClause),
          ...(freeze === undefined ? [] : [freeze]),
        ],
      },
    }),
  )
}

/** Every kind of delivery, policy and cost that changes the words. */
export const deliveryCases: Readonly<Record<string, () => Case>> = {
  'no deploys': () => delivering({ deploysPerWeek: 0 }),
  'deploys that never fail': () => delivering({ changeFailureRate: ppb(0) }),
  'half a deploy a week, with a canary and a lead time': () =>
    delivering({ deploysPerWeek: 0.5, canary: [{ exposed: ppb(50_000_000), lasts: HOUR }], leadTime: 2 * DAY }),
  'a team with the better practices already, which knows its lead time': () =>
    delivering({ timeToDetect: { kind: 'typed', time: 30_000 }, timeToRestore: MINUTE, leadTime: DAY }),
  'a slow alarm, and a rollback as fast as any': () =>
    delivering({ timeToDetect: { kind: 'typed', time: HOUR }, timeToRestore: MINUTE }),
  'a thousand deploys a week': () => delivering({ deploysPerWeek: 1_000, timeToRestore: MINUTE }),
  'a failed change that costs nothing': () =>
    delivering({ timeToDetect: { kind: 'typed', time: 0 }, timeToRestore: 0 }),
  'everything but change spends all': () => delivering({ otherSpend: { kind: 'typed', share: ppb(1_000_000_000) } }),
  'a policy of one clause': () => {
    const { policy } = scenarioWith()
    return assessed(scenarioWith({ incidents: [badDeploy], policy: { ...policy, clauses: policy.clauses.slice(2) } }))
  },
  'a policy of six clauses, overspent': () => ofSixClauses([incident({ lasted: 60 * MINUTE })]),
  'a policy of six clauses, half spent': () => ofSixClauses([badDeploy]),
  'a policy of six clauses, a third left': () => ofSixClauses([badDeploy, brownOut]),
  'dear outage': () =>
    assessed(
      scenarioWith({ cost: { currency: 'EUR', outagePerMinute: 10_000, nextNine: 500_000, growth: 10, sla: null } }),
    ),
  'cheap outage': () =>
    assessed(scenarioWith({ cost: { currency: 'EUR', outagePerMinute: 1, nextNine: 500_000, growth: 10, sla: null } })),
  'costs that lie beyond the picture': () =>
    assessed(scenarioWith({ cost: { currency: 'JPY', outagePerMinute: 1_000, nextNine: 0, growth: 1, sla: null } })),
}
