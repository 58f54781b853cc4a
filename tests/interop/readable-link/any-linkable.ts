import * as fc from 'fast-check'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { USUAL_DELIVERY } from '../../../src/core/delivery/usual-delivery.ts'
import { NO_SYSTEM } from '../../../src/core/dependency/system-model.ts'
import { LONGEST_NAME } from '../../../src/core/scenario/limits.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { scenarioParts } from '../../support/any-scenario.ts'
import { soundText } from '../../support/any-text.ts'
import { selectors } from '../prometheus-rules/a-selector.ts'

const name = soundText(LONGEST_NAME).map((text) => text.trim())

/** Scenarios that say nothing but what a link can say, nearly always. */
export const anyLinkable: fc.Arbitrary<Scenario> = fc.record({
  ...scenarioParts,
  name,
  service: name,
  story: fc.constant(''),
  trafficProfile: scenarioParts.trafficProfile.filter(({ kind }) => kind !== 'hourly'),
  incidents: scenarioParts.incidents.map((all) => all.map((one) => ({ ...one, measured: false }))),
  measurements: fc.constant(null),
  metrics: fc.option(fc.record({ valid: selectors, bad: selectors })),
  prometheus: fc.constant(null),
  delivery: scenarioParts.delivery.map((one) => ({ ...one, practices: USUAL_DELIVERY.practices, seed: 1 })),
  policy: fc.constant(USUAL_POLICY),
  system: fc.constant(NO_SYSTEM),
  cost: fc.constant(NO_COST),
  specification: fc.constant(null),
})
