import { useCallback, useEffect, useReducer, useRef, useState } from 'react'
import type { Instant } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import type { FetchedSeries, FetchProgress, FetchRequest } from '../../../interop/prometheus-api/contract.ts'
import { joinFetched } from '../../../interop/prometheus-api/join-fetched.ts'
import { queryTrouble } from '../../../interop/prometheus-api/query-text.ts'
import { useRemembered } from '../../../store/use-store.ts'
import { accessOf } from './access-draft.ts'
import { rememberAccess } from './access-memory.ts'
import { FORM, liveFlow } from './live-flow.ts'
import type { LiveEvent, LiveStage } from './live-flow.ts'
import type { MetricsServer } from './metrics-server.ts'
import { draftFor, overviewOf, rangeOf, requestOf, sampleOf, sourceDraftOf } from './source-draft.ts'
import type { SourceDraft } from './source-draft.ts'

export interface LiveVerbs {
  /** The dialog shows the fields for a scenario. */
  readonly begin: (scenario: Scenario) => void
  readonly change: (changes: Partial<SourceDraft>) => void
  readonly test: () => void
  readonly fetch: () => void
  /** Goes on where a server died half way. */
  readonly goOn: () => void
  /** Ends what runs; what a fetch has read is reported. */
  readonly stop: () => void
  readonly back: () => void
}

export interface Live {
  readonly draft: SourceDraft
  readonly stage: LiveStage
  readonly verbs: LiveVerbs
}

const broken = (error: unknown): LiveEvent => ({
  type: 'failed',
  trouble: { kind: 'broken', message: error instanceof Error ? error.message : String(error) },
})

/** The fields, and the work that they start: one job at a time. Fields outlive the dialog; so does what was read. */
export const useLiveFlow = (server: MetricsServer, scenario: Scenario, clock: () => Instant): Live => {
  const { store } = useRemembered()
  const [draft, setDraft] = useState(() => sourceDraftOf(scenario, store))
  const [stage, dispatch] = useReducer(liveFlow, FORM)
  const running = useRef<AbortController | null>(null)

  const stop = useCallback((): void => running.current?.abort(), [])
  useEffect(() => stop, [stop])

  /** What an ended job still brings counts, unless another one was begun. */
  const run = (job: (signal: AbortSignal) => Promise<LiveEvent>): void => {
    stop()
    const control = new AbortController()
    running.current = control
    const finish = async (): Promise<void> => {
      const event = await job(control.signal).catch(broken)
      if (running.current === control) dispatch(event)
    }
    void finish()
  }

  /** What runs no longer matters. */
  const drop = (): void => {
    stop()
    running.current = null
  }

  const begin = useCallback((open: Scenario): void => setDraft((before) => draftFor(before, open, store)), [store])

  const range = () => rangeOf(draft, scenario.sloWindow, clock())

  const test = (): void => {
    dispatch({ type: 'testing' })
    run(async (signal) => {
      const access = accessOf(draft.access)
      const answer = await server.test(access, signal)
      if (!answer.ok) return { type: 'failed', trouble: answer.problem }
      rememberAccess(store, access)
      const info = answer.value
      const whole = queryTrouble(draft.events, 'events') === null && queryTrouble(draft.total, 'total') === null
      if (!whole) return { type: 'tested', tested: { info, sample: null, silent: false }, trouble: null }
      const ask = { onProgress: () => undefined, signal }
      const latest = await server.fetch(sampleOf(draft, range()), ask)
      // A source that has fallen silent may still have the rest of the range.
      const silent = !latest.ok && latest.problem.kind === 'empty'
      const sample = silent ? await server.fetch(overviewOf(draft, range()), ask) : latest
      return sample.ok
        ? { type: 'tested', tested: { info, sample: sample.value, silent }, trouble: null }
        : { type: 'tested', tested: { info, sample: null, silent: false }, trouble: sample.problem }
    })
  }

  const read = (request: FetchRequest, before: FetchedSeries | null): void => {
    dispatch({ type: 'started' })
    run(async (signal) => {
      const onProgress = (progress: FetchProgress): void => {
        if (!signal.aborted) dispatch({ type: 'progressed', progress })
      }
      const answer = await server.fetch(request, { onProgress, signal })
      if (!answer.ok) return { type: 'failed', trouble: answer.problem }
      rememberAccess(store, request.access)
      return { type: 'fetched', fetched: (before && joinFetched(before, answer.value)) ?? answer.value }
    })
  }

  const goOn = (): void => {
    if (stage.at !== 'report') return
    const { report } = stage.fetched
    if (report.partial === null) return
    const rest = { from: report.until, until: report.partial.asked }
    read({ ...requestOf(draft, rest), step: report.step }, stage.fetched)
  }

  return {
    draft,
    stage,
    verbs: {
      begin,
      change: (changes) => {
        drop()
        setDraft((before) => ({ ...before, ...changes }))
        dispatch({ type: 'changed' })
      },
      test,
      fetch: () => read(requestOf(draft, range()), null),
      goOn,
      stop,
      back: () => {
        drop()
        dispatch({ type: 'back' })
      },
    },
  }
}
