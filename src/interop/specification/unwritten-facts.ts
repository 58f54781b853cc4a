import { NO_COST } from '../../core/cost/cost.ts'
import { USUAL_POLICY } from '../../core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../core/delivery/usual-delivery.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Measurements, Scenario } from '../../core/scenario/scenario.ts'
import type { Loss } from './written.ts'

const counted = (code: 'incidents' | 'exclusions' | 'system', count: number): readonly Loss[] =>
  count === 0 ? [] : [{ code, detail: String(count) }]

const sourceOf = (measurements: Measurements): string => (measurements.kind === 'imported' ? measurements.source : '')

const trafficLosses = ({
  requestsPerSecond,
  trafficProfile,
  backgroundFailing,
}: Pick<Scenario, 'requestsPerSecond' | 'trafficProfile' | 'backgroundFailing'>): readonly Loss[] =>
  requestsPerSecond === null && trafficProfile.kind === 'flat' && backgroundFailing === 0
    ? []
    : [{ code: 'traffic', detail: requestsPerSecond === null ? '' : `${requestsPerSecond}/s` }]

/**
 * What a scenario knows of its own world, for which no format of SLOs as code has a place: what happened, how much traffic
 * there is, who delivers how. Nothing that is empty or as usual.
 */
export const unwrittenFacts = (scenario: Scenario): readonly Loss[] => [
  ...counted('incidents', scenario.incidents.length),
  ...(scenario.measurements === null
    ? []
    : [{ code: 'measurements' as const, detail: sourceOf(scenario.measurements) }]),
  ...counted('exclusions', scenario.exclusions.length),
  ...trafficLosses(scenario),
  ...(sameFacts(scenario.delivery, USUAL_DELIVERY) ? [] : [{ code: 'delivery' as const, detail: '' }]),
  ...(sameFacts(scenario.policy, USUAL_POLICY) ? [] : [{ code: 'policy' as const, detail: '' }]),
  ...counted('system', scenario.system.components.length),
  ...(sameFacts(scenario.cost, NO_COST) ? [] : [{ code: 'cost' as const, detail: '' }]),
]
