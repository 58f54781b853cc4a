import { methodWords, slicesWords } from '../../format/budgeting-method.ts'
import { formatLatency } from '../../format/latency.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { useNow, useOpenScenario } from '../../store/use-store.ts'

/** What makes a request good, as a verb. */
export const goodWords = (latencyThreshold: Milliseconds | null): string =>
  latencyThreshold === null ? 'succeeds' : `answers within ${formatLatency(latencyThreshold)}`

/** The words of the objective's controls, where those are not to be touched. */
export const GoodWords = () => <span>{goodWords(useOpenScenario().latencyThreshold)}</span>

export const TargetWords = () => <span>{formatShare(useOpenScenario().target)}</span>

export const MethodWords = () => {
  const { budgetingMethod, timeSlices } = useOpenScenario()
  const words = methodWords(budgetingMethod, timeSlices)
  return (
    <span>{budgetingMethod === 'occurrences' ? words : `${words}, ${slicesWords(budgetingMethod, timeSlices)},`}</span>
  )
}

export const SloWindowWords = () => {
  const { sloWindow } = useOpenScenario()
  const now = useNow()
  return <span>{formatSloWindow(sloWindow, sloPeriod(sloWindow, now).start)}</span>
}
