import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Ground } from './ground.ts'

/** What people take for a quick answer, where the scenario does not say. */
const EXAMPLE: Milliseconds = 300

/** Shorter ones have no quarter that could be read, longer ones nobody waits for. */
const isTelling = (threshold: Milliseconds): boolean => threshold >= 40 && threshold <= 60_000

/** Within what time an answer is good: the scenario's own threshold, else three tenths of a second. */
export const thresholdOf = ({
  scenario: { latencyThreshold },
}: Ground): { readonly threshold: Milliseconds; readonly own: boolean } =>
  latencyThreshold !== null && isTelling(latencyThreshold)
    ? { threshold: latencyThreshold, own: true }
    : { threshold: EXAMPLE, own: false }
