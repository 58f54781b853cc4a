import { decimalText } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { DAY, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { attribute, block } from '../hcl/hcl-body.ts'
import type { HclItem } from '../hcl/hcl-body.ts'
import { hclJoined, hclNumber, hclText } from '../hcl/hcl-expression.ts'
import { metricsOf } from '../prometheus-rules/rule-plan.ts'
import type { Loss } from '../specification/written.ts'
import { googleFilter } from './google-filter.ts'

const SHORTEST_SECONDS = 60
const DAY_SECONDS = DAY / SECOND

/** The length that a window of Google's may have and that is nearest: whole seconds, 60 or more, that divide a day. */
const nearestSlice = (length: Milliseconds): number => {
  const fits = (seconds: number): boolean => seconds >= SHORTEST_SECONDS && DAY_SECONDS % seconds === 0
  const wanted = length / SECOND
  const below = Math.floor(wanted)
  for (let away = 0; away <= DAY_SECONDS; away++) {
    if (fits(below - away)) return below - away
    if (fits(below + away + 1)) return below + away + 1
  }
  return DAY_SECONDS
}

const ratio = (scenario: Scenario): HclItem => {
  const { valid, bad } = metricsOf(scenario)
  return block(
    'good_total_ratio',
    [],
    [
      attribute('total_service_filter', hclJoined(' AND ', googleFilter(valid))),
      attribute('bad_service_filter', hclJoined(' AND ', googleFilter(bad))),
    ],
  )
}

/** The indicator: requests counted one by one, or time slices judged as a whole. */
export const googleIndicator = (scenario: Scenario): { readonly item: HclItem; readonly losses: readonly Loss[] } => {
  const { budgetingMethod, timeSlices, latencyThreshold } = scenario
  const latency: readonly Loss[] =
    latencyThreshold === null ? [] : [{ code: 'latency-threshold', detail: durationText(latencyThreshold) }]
  if (budgetingMethod !== 'timeslices')
    return {
      item: block('request_based_sli', [], [ratio(scenario)]),
      losses: [
        ...(budgetingMethod === 'occurrences' ? [] : [{ code: 'budgeting-method' as const, detail: budgetingMethod }]),
        ...latency,
      ],
    }
  const { length, target, empty } = timeSlices
  const seconds = nearestSlice(length)
  const slices: Loss = { code: 'time-slices', detail: `${durationText(length)} → ${durationText(seconds * SECOND)}` }
  return {
    item: block(
      'windows_based_sli',
      [],
      [
        attribute('window_period', hclText(`${seconds}s`)),
        block(
          'good_total_ratio_threshold',
          [],
          [
            attribute('threshold', hclNumber(decimalText({ units: BigInt(target), scale: 9 }))),
            block('performance', [], [ratio(scenario)]),
          ],
        ),
      ],
    ),
    losses: [
      ...(seconds * SECOND === length ? [] : [slices]),
      ...(empty === 'good' ? [] : [{ code: 'empty-slices' as const, detail: empty }]),
      ...latency,
    ],
  }
}
