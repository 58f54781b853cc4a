import type { Scenario } from '../core/scenario/scenario.ts'
import { methodWords } from './budgeting-method.ts'
import { formatLatency } from './latency.ts'
import { formatShare } from './percent.ts'

/** The promise as a sentence without its stop: "Checkout succeeds for 99.9 % of requests over …". */
export const objectiveWords = (
  {
    service,
    target,
    budgetingMethod,
    timeSlices,
    latencyThreshold,
  }: Pick<Scenario, 'service' | 'target' | 'budgetingMethod' | 'timeSlices' | 'latencyThreshold'>,
  over: string,
): string => {
  const good = latencyThreshold === null ? 'succeeds' : `answers within ${formatLatency(latencyThreshold)}`
  return `${service} ${good} for ${formatShare(target)} of ${methodWords(budgetingMethod, timeSlices)} over ${over}`
}
