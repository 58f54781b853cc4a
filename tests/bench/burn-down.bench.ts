import { rollingBurnDown } from '../../src/core/budget/burn-down.ts'
import type { Incident } from '../../src/core/incident/incident.ts'
import { decimate } from '../../src/core/measurement/decimation.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../src/core/quantity/units.ts'
import { assessment, burnDown, scenarioHistory } from '../../src/core/scenario/assessment.ts'
import { measuredHistory } from '../../src/core/scenario/scenario-history.ts'
import { storefrontCheckout, storefrontCheckoutSeries } from '../../src/core/scenario/storefront-checkout.ts'
import { plainPass } from './support/plain-pass.ts'
import { compare } from './support/ratio.ts'

const end = Date.UTC(2026, 10, 22)
const start = end - 30 * DAY
const target = ppb(999_000_000)
const series = storefrontCheckoutSeries(20_161, end)

const incident = (id: string, began: number, lasted: number, failing: number): Incident => ({
  id,
  label: '',
  began,
  lasted,
  failing: ppb(failing),
  cause: 'own',
  measured: false,
})
const incidents = [
  incident('outage', start + 3 * DAY + 2 * MINUTE, 20 * MINUTE, WHOLE),
  incident('brown-out', start + 10 * DAY, 3 * HOUR, 50_000_000),
  incident('slow', start + 20 * DAY + 90_500, 2 * DAY, 700_000),
]

const picture = (): unknown => {
  const history = measuredHistory(series, incidents, start, end)
  const line = rollingBurnDown(history, 30 * DAY, target, start, end)
  return decimate(line.times, line.values, 1_000)
}

await compare({
  name: 'series to decimated 30-day burn-down against one plain pass (43,200 points)',
  baseline: () => plainPass(series),
  subject: picture,
  aim: 4,
  warmups: 200,
})

const scenario = storefrontCheckout('bench', { service: '', story: '', badDeploy: '', brownOut: '' }, end)
const history = scenarioHistory(scenario, series, end)

// Well under 3 ms for every number on the page: some fifteen passes of it is what we aim at.
await compare({
  name: 'every number of the built-in scenario against one plain pass (43,200 points, 2 incidents)',
  baseline: () => plainPass(series),
  subject: () => assessment(scenario, history, end),
  aim: 15,
  warmups: 200,
})

await compare({
  name: 'its history, numbers and burn-down from the facts, as after an edit, against one plain pass',
  baseline: () => plainPass(series),
  subject: () => burnDown(assessment(scenario, scenarioHistory(scenario, series, end), end), start, end),
  aim: 30,
  warmups: 200,
})
