import { useEffect, useState } from 'react'
import type { SystemSimulation } from '../../core/dependency/simulate-system.ts'
import type { System } from '../../core/dependency/system.ts'
import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import { simulateSystemInWorker } from '../../work/simulation-client.ts'

/** The same draws for everybody, so that two people who look at one system see one number. */
const SEED = 1

export const ROUNDS = 1_000_000

/** What was drawn so far of a system that is too large to be exact, in a worker; null for one that is not, and until there is something. */
export const useSimulation = (assessment: SystemAssessment | null): SystemSimulation | null => {
  const system = assessment?.answer.kind === 'too-large' ? assessment.system : null
  const [drawn, setDrawn] = useState<{ readonly of: System; readonly picture: SystemSimulation } | null>(null)
  useEffect(() => {
    if (system === null || typeof Worker === 'undefined') return
    const stopped = new AbortController()
    const show = (picture: SystemSimulation): void => {
      if (!stopped.signal.aborted) setDrawn({ of: system, picture })
    }
    const draw = async (): Promise<void> => {
      const run = { onPicture: show, signal: stopped.signal }
      try {
        const result = await simulateSystemInWorker(system, { seed: SEED, rounds: ROUNDS }, run)
        if (result.ok) show(result.value)
      } catch {
        // Without a worker the bounds stay, which are certain anyway.
      }
    }
    void draw()
    return () => stopped.abort()
  }, [system])
  return drawn !== null && drawn.of === system ? drawn.picture : null
}
