import { useEffect, useRef, useState } from 'react'
import type { SimulatedSpend } from '../../core/delivery/simulated-windows.ts'
import type { SpendByChange } from '../../core/delivery/spend-draw.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { simulateWindowsInWorker } from '../../work/simulation-client.ts'

/** Waited after an edit before a new simulation begins, in milliseconds: longer than between two letters. */
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

export interface SpendSimulation {
  /** What is known so far, beside what it must agree with; that of before until a new one has its first picture. */
  readonly simulated: { readonly spend: SimulatedSpend; readonly exact: ExactSpend } | null
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly cancel: () => void
  readonly again: () => void
}

type Known = Pick<SpendSimulation, 'simulated' | 'state'>

/** SLO windows simulated in a worker, anew whenever what they are drawn from is another. */
export const useSimulatedSpend = (
  { rate, cost: { traffic, certain, varying } }: SpendByChange,
  seed: number,
  { mean, inside, left, noFailure }: ExactSpend,
): SpendSimulation => {
  // Another object is another attempt.
  const [attempt, setAttempt] = useState({ after: QUIET })
  const [known, setKnown] = useState<Known>({ simulated: null, state: 'running' })
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const exact = { mean, inside, left, noFailure }
    const show = (state: Known['state'], spend?: SimulatedSpend): void => {
      if (signal.aborted) return
      setKnown((before) => ({ state, simulated: spend === undefined ? before.simulated : { spend, exact } }))
    }
    stop.current = () => {
      show('cancelled')
      controller.abort()
    }
    const timer = setTimeout(() => {
      show('running')
      simulateWindowsInWorker(
        { rate, cost: { traffic, certain, varying } },
        { seed, left },
        { onPicture: (picture) => show('running', picture), signal },
      ).then(
        (result) => result.ok && show('done', result.value),
        () => show('failed'),
      )
    }, attempt.after)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [rate, traffic, certain, varying, seed, mean, inside, left, noFailure, attempt])
  return {
    ...known,
    cancel: () => stop.current?.(),
    again: () => setAttempt({ after: QUIET }),
  }
}
