import { useMemo } from 'react'
import type { SimulatedSpend } from '../../core/delivery/simulated-windows.ts'
import type { SpendByChange } from '../../core/delivery/spend-draw.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { simulateWindowsInWorker } from '../../work/simulation-client.ts'
import { useWork } from '../ui/use-work.ts'
import type { BeginWork, Work } from '../ui/use-work.ts'

const QUIET = 200

/** What must come out in the long run, worked out exactly. */
export interface ExactSpend {
  readonly mean: Ratio
  /** Chance that no more than `left` is spent. */
  readonly inside: Ratio
  readonly left: Ratio
  /** Chance of a window in which no change fails. */
  readonly noFailure: Ratio
}

/** What is drawn, from which seed, and what it must agree with. */
interface Question {
  readonly change: SpendByChange
  readonly seed: number
  readonly exact: ExactSpend
}

export type SpendSimulation = Work<Question, SimulatedSpend>

const simulate: BeginWork<Question, SimulatedSpend> = async ({ change, seed, exact: { left } }, onPicture, signal) => {
  const result = await simulateWindowsInWorker(change, { seed, left }, { onPicture, signal })
  return result.ok ? result.value : null
}

/** SLO windows simulated in a worker, anew whenever what they are drawn from is another. */
export const useSimulatedSpend = (
  { rate, cost: { traffic, certain, varying } }: SpendByChange,
  seed: number,
  { mean, inside, left, noFailure }: ExactSpend,
): SpendSimulation => {
  const question = useMemo(
    () => ({ change: { rate, cost: { traffic, certain, varying } }, seed, exact: { mean, inside, left, noFailure } }),
    [rate, traffic, certain, varying, seed, mean, inside, left, noFailure],
  )
  return useWork(question, simulate, QUIET)
}
