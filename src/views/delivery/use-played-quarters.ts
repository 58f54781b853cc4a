import { useCallback, useEffect, useRef, useState } from 'react'
import type { PlayedQuarters } from '../../core/delivery/played-quarter.ts'
import type { QuarterPlan } from '../../core/delivery/quarter-plan.ts'
import { playQuartersInWorker } from '../../work/simulation-client.ts'

/** Waited after an edit before the quarters are played anew, in milliseconds: longer than between two letters. */
const QUIET = 300

export interface QuartersPlay {
  /** What is known so far; null until the first picture of this plan has come. */
  readonly played: PlayedQuarters | null
  readonly state: 'running' | 'done' | 'cancelled' | 'failed'
  readonly cancel: () => void
  readonly again: () => void
}

interface Known extends Pick<QuartersPlay, 'played' | 'state'> {
  readonly plan: QuarterPlan
}

/** Many quarters played in a worker, anew whenever the plan is another. */
export const usePlayedQuarters = (plan: QuarterPlan): QuartersPlay => {
  const [known, setKnown] = useState<Known>({ plan, played: null, state: 'running' })
  const stop = useRef<(() => void) | null>(null)
  const begin = useCallback((): void => {
    const controller = new AbortController()
    const { signal } = controller
    stop.current = () => controller.abort()
    const show = (state: Known['state'], played?: PlayedQuarters): void => {
      if (signal.aborted) return
      setKnown((before) => ({ plan, state, played: played ?? (before.plan === plan ? before.played : null) }))
    }
    show('running')
    playQuartersInWorker(plan, { onPicture: (picture) => show('running', picture), signal }).then(
      (result) => result.ok && show('done', result.value),
      () => show('failed'),
    )
  }, [plan])
  useEffect(() => {
    const timer = setTimeout(begin, QUIET)
    stop.current = () => clearTimeout(timer)
    return () => stop.current?.()
  }, [begin])
  // The means of another plan must not stand beside this one's picture.
  const own = known.plan === plan
  return {
    played: own ? known.played : null,
    state: own ? known.state : 'running',
    cancel: () => {
      stop.current?.()
      setKnown({ plan, played: own ? known.played : null, state: 'cancelled' })
    },
    again: begin,
  }
}
