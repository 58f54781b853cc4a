import type { Incident } from '../incident/incident.ts'
import { eveningPeak } from '../measurement/traffic-profile.ts'
import type { Series } from '../measurement/series.ts'
import { seededRandom } from '../quantity/seeded-random.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../quantity/units.ts'
import type { Instant } from '../quantity/units.ts'
import { newScenario } from './new-scenario.ts'
import type { Scenario } from './scenario.ts'

const DAYS = 30
const REQUESTS_PER_MINUTE = 3_000
const BACKGROUND_FAILING = 0.00007
const SEED = 20_161

/**
 * The measurements behind the built-in scenario: 30 days by the minute up to `end`, an e-commerce checkout with an evening
 * peak, some noise and a small share of failures all the time. Whole requests. The same seed and end give the same
 * numbers, and every end that falls on the same time of day gives the same shape.
 */
export const storefrontCheckoutSeries = (seed: number, end: Instant): Series => {
  const random = seededRandom(seed)
  const count = (DAYS * DAY) / MINUTE
  const start = end - DAYS * DAY
  const good = new Float64Array(count)
  const valid = new Float64Array(count)
  for (let minute = 0; minute < count; minute++) {
    const noise = 0.94 + 0.12 * random()
    const requests = Math.round(REQUESTS_PER_MINUTE * eveningPeak(start + minute * MINUTE) * noise)
    valid[minute] = requests
    // A whole number of failures whose mean is the background rate.
    good[minute] = requests - Math.floor(requests * BACKGROUND_FAILING + random())
  }
  return { start, step: MINUTE, good, valid }
}

/** Words for the built-in scenario, which the core does not hold. */
export interface StorefrontWords {
  readonly service: string
  readonly story: string
  readonly badDeploy: string
  readonly brownOut: string
}

/**
 * The built-in scenario "Storefront checkout" as of `end`: 99.9 % over 30 days, a 20-minute full outage by a bad deploy and
 * a 3-hour payment brown-out of 5 %, both on top of the generated measurements so that they can be edited.
 */
export const storefrontCheckout = (id: string, words: StorefrontWords, end: Instant): Scenario => {
  const midnight = end - (end % DAY)
  const incident = (key: string, label: string, began: Instant, lasted: number, failing: number): Incident => ({
    id: `${id}-${key}`,
    label,
    began,
    lasted,
    failing: ppb(failing),
    cause: key === 'deploy' ? 'change' : 'dependency',
    measured: false,
  })
  return {
    ...newScenario(id, words.service),
    story: words.story,
    now: end,
    incidents: [
      incident('deploy', words.badDeploy, midnight - 18 * DAY + 14 * HOUR + 2 * MINUTE, 20 * MINUTE, WHOLE),
      incident('brown-out', words.brownOut, midnight - 7 * DAY + 9 * HOUR + 30 * MINUTE, 3 * HOUR, 50_000_000),
    ],
    measurements: { kind: 'generated', generator: 'storefront-checkout', seed: SEED, end },
  }
}
