import type { SystemSimulation } from '../../core/dependency/simulate-system.ts'
import type { System } from '../../core/dependency/system.ts'
import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import { simulateSystemInWorker } from '../../work/simulation-client.ts'
import { useWork } from '../ui/use-work.ts'
import type { BeginWork } from '../ui/use-work.ts'

/** The same draws for everybody, so that two people who look at one system see one number. */
const SEED = 1

export const ROUNDS = 1_000_000

/** What is asked came from a worker, or from typing that already paused. */
const AT_ONCE = 0

const draw: BeginWork<System, SystemSimulation> = async (system, onPicture, signal) => {
  const result = await simulateSystemInWorker(system, { seed: SEED, rounds: ROUNDS }, { onPicture, signal })
  return result.ok ? result.value : null
}

/**
 * What was drawn so far of a system that is too large to be exact, in a worker; null for one that is not, and until there
 * is something. Without a worker the bounds stay, which are certain anyway.
 */
export const useSimulation = (assessment: SystemAssessment | null): SystemSimulation | null => {
  const system = assessment?.answer.kind === 'too-large' ? assessment.system : null
  const { shown } = useWork(system, draw, AT_ONCE)
  return shown !== null && shown.of === system ? shown.picture : null
}
