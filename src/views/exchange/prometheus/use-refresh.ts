import { useCallback, useEffect, useRef, useState } from 'react'
import type { PrometheusSource } from '../../../core/scenario/prometheus-source.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { isKnownServer, noteServer } from '../../../store/live-source.ts'
import { useRemembered, useSeries } from '../../../store/use-store.ts'
import { inOneTab } from './in-one-tab.ts'
import { measuredUntil } from './live-refresh.ts'
import type { MetricsServer } from './metrics-server.ts'
import { readNewer } from './read-newer.ts'
import type { LiveTrouble } from './trouble-words.ts'

export interface Refresh {
  readonly reading: boolean
  /** Why the last attempt did not bring everything; null when it did, or none was made. */
  readonly trouble: LiveTrouble | null
  /** False until somebody asks by hand: the address came with the scenario, and was never used in this browser. */
  readonly known: boolean
  readonly refresh: () => void
  readonly stop: () => void
}

const browserStorage = (): Storage => localStorage

const broken = (error: unknown): LiveTrouble => ({
  kind: 'broken',
  message: error instanceof Error ? error.message : String(error),
})

/** Why an attempt ended: nobody wants to hear of a scenario that is no longer open. */
const LEFT = 'left'

/** Keeps a scenario's measurements up to date, by hand and every so often while the page is visible; one at a time. */
export const useRefresh = (server: MetricsServer, scenario: Scenario, source: PrometheusSource): Refresh => {
  const remembered = useRemembered()
  const [reading, setReading] = useState(false)
  const [trouble, setTrouble] = useState<LiveTrouble | null>(null)
  const [known, setKnown] = useState(() => isKnownServer(source.baseUrl, browserStorage))
  const running = useRef<AbortController | null>(null)
  const [attempted, setAttempted] = useState(Number.NEGATIVE_INFINITY)
  const { id } = scenario
  const { refreshEvery } = source
  const until = measuredUntil(scenario.measurements)
  // What is on its way from the browser's database is what a refresh adds to.
  const ready = useSeries() !== 'loading'

  const refresh = useCallback((): void => {
    if (running.current !== null) return
    const control = new AbortController()
    running.current = control
    const began = Date.now()
    setReading(true)
    const attempt = async (): Promise<void> => {
      const { signal } = control
      const read = () => readNewer(remembered, server, id, Date.now(), signal)
      const outcome = await inOneTab(`burnline-refresh-${id}`, read).catch(broken)
      running.current = null
      if (signal.reason === LEFT) return
      setReading(false)
      setAttempted(began)
      setTrouble(outcome?.kind === 'cancelled' ? null : outcome)
    }
    void attempt()
  }, [remembered, server, id])

  useEffect(() => () => running.current?.abort(LEFT), [])

  useEffect(() => {
    if (refreshEvery === null || !known || !ready || reading) return
    const due = Math.max(attempted, until ?? Number.NEGATIVE_INFINITY) + refreshEvery
    const attempt = (): void => {
      if (document.visibilityState === 'visible' && Date.now() >= due) refresh()
    }
    const timer = setTimeout(attempt, Math.max(0, due - Date.now()))
    document.addEventListener('visibilitychange', attempt)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', attempt)
    }
  }, [refreshEvery, known, ready, reading, attempted, until, refresh])

  return {
    reading,
    trouble,
    known,
    refresh: () => {
      noteServer(source.baseUrl, browserStorage)
      setKnown(true)
      refresh()
    },
    stop: () => running.current?.abort('stopped'),
  }
}
