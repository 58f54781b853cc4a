import { sameFacts } from './same-facts.ts'
import type { Scenario } from './scenario.ts'

/** What two scenarios can differ in, apart from what they are called. */
export type DifferenceField =
  | 'target'
  | 'sloWindow'
  | 'budgetingMethod'
  | 'latencyThreshold'
  | 'measurements'
  | 'traffic'
  | 'incidents'
  | 'exclusions'
  | 'alertRules'
  | 'delivery'
  | 'policy'
  | 'system'
  | 'cost'
  | 'now'

const FACTS: Readonly<Record<DifferenceField, (scenario: Scenario) => unknown>> = {
  target: ({ target }) => target,
  sloWindow: ({ sloWindow }) => sloWindow,
  // How slices are cut says nothing while events are counted.
  budgetingMethod: ({ budgetingMethod, timeSlices }) =>
    budgetingMethod === 'occurrences' ? budgetingMethod : { budgetingMethod, timeSlices },
  latencyThreshold: ({ latencyThreshold }) => latencyThreshold,
  measurements: ({ measurements }) => measurements,
  traffic: ({ requestsPerSecond, trafficProfile, backgroundFailing }) => ({
    requestsPerSecond,
    trafficProfile,
    backgroundFailing,
  }),
  incidents: ({ incidents }) => incidents.map((incident) => ({ ...incident, id: '' })),
  exclusions: ({ exclusions, exclusionsApply }) =>
    exclusionsApply ? exclusions.map((exclusion) => ({ ...exclusion, id: '' })) : [],
  alertRules: ({ alertRules }) => alertRules.map((rule) => ({ ...rule, id: '' })),
  // What chance is drawn from says nothing of the service.
  delivery: ({ delivery }) => ({ ...delivery, seed: 0 }),
  policy: ({ policy }) => ({ ...policy, clauses: policy.clauses.map((clause) => ({ ...clause, id: '' })) }),
  system: ({ system }) => system,
  cost: ({ cost }) => cost,
  now: ({ now }) => now,
}

const FIELDS = Object.keys(FACTS) as readonly DifferenceField[]

/** In which facts two scenarios differ, in the order in which a person reads them. Ids, names and stories do not count. */
export const scenarioDifferences = (one: Scenario, other: Scenario): readonly DifferenceField[] =>
  FIELDS.filter(
    (field) =>
      !sameFacts(FACTS[field](one), FACTS[field](other)) &&
      // Whoever measures has no stated traffic that could differ.
      (field !== 'traffic' || (one.measurements === null && other.measurements === null)),
  )
