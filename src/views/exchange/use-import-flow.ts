import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { Result } from '../../core/result.ts'
import type { FileProblem, ImportRefusal } from '../../interop/csv/import-report.ts'
import type { ImportMapping } from '../../interop/csv/mapping.ts'
import type { Progress } from '../../interop/csv/text-stream.ts'
import type { SamplesMapping } from '../../interop/prometheus-json/mapping.ts'
import type { ImportRun } from '../../work/import-client.ts'
import type { InspectChoice } from '../../work/import-jobs.ts'
import { FIRST, importFlow } from './import-flow.ts'
import type { Chosen, Columns, Imported, ImportEvent, ImportFlow, ImportSource, Trouble } from './import-flow.ts'
import { scenarioNameOf } from './import-use.ts'
import type { Importer } from './importer.ts'
import { mappingOf } from './finished-mapping.ts'
import { samplesMappingOf } from './samples-draft.ts'
import type { SamplesDraft } from './samples-draft.ts'

export interface ImportVerbs {
  readonly type: (text: string) => void
  readonly give: (source: ImportSource) => void
  readonly chooseForm: (source: ImportSource, choice: InspectChoice) => void
  readonly draft: (draft: Columns['draft']) => void
  readonly pick: (draft: SamplesDraft) => void
  readonly start: (source: ImportSource, chosen: Chosen) => void
  /** Goes one step back; work under way ends. */
  readonly back: () => void
  /** The dialog closed; work under way ends. */
  readonly close: () => void
  readonly finish: () => void
}

const refused = (problem: FileProblem): Trouble => ({ kind: 'refused', refusal: { problem, skipped: null } })

const broken = (error: unknown): ImportEvent => ({
  type: 'failed',
  trouble: { kind: 'broken', message: error instanceof Error ? error.message : String(error) },
})

const imported = (
  importer: Importer,
  source: ImportSource,
  mapping: ImportMapping | SamplesMapping,
  run: ImportRun,
): Promise<Result<Imported, ImportRefusal>> => {
  switch (mapping.kind) {
    case 'measurements':
      return importer.importMeasurements(source, mapping, run)
    case 'outages':
      return importer.importOutages(source, mapping, run)
    case 'samples':
      return importer.importSamples(source, mapping, run)
  }
}

/** The state of the dialog, and the work that it starts: one job at a time, of which nothing is heard once it is ended. */
export const useImportFlow = (importer: Importer): readonly [ImportFlow, ImportVerbs] => {
  const [flow, dispatch] = useReducer(importFlow, FIRST)
  const running = useRef<AbortController | null>(null)

  const stop = useCallback(() => {
    running.current?.abort()
    running.current = null
  }, [])
  useEffect(() => stop, [stop])

  const run = useCallback(
    (job: (signal: AbortSignal) => Promise<ImportEvent>): void => {
      stop()
      const control = new AbortController()
      running.current = control
      const finish = async (): Promise<void> => {
        const event = await job(control.signal).catch(broken)
        if (!control.signal.aborted) dispatch(event)
      }
      void finish()
    },
    [stop],
  )

  const look = useCallback(
    (source: ImportSource, choice: InspectChoice): void =>
      run(async (signal) => {
        const result = await importer.inspect(source, choice, signal)
        return result.ok
          ? { type: 'inspected', inspection: result.value, choice }
          : { type: 'failed', trouble: refused(result.problem) }
      }),
    [importer, run],
  )

  const give = useCallback(
    (source: ImportSource): void => {
      dispatch({ type: 'given', source })
      run(async (signal) => {
        const defaults = { clock: Date.now(), service: scenarioNameOf(source) }
        const result = await importer.recognise(source, defaults, signal)
        return result.ok
          ? { type: 'recognised', recognised: result.value }
          : { type: 'failed', trouble: refused(result.problem) }
      })
    },
    [importer, run],
  )

  const close = useCallback((): void => {
    stop()
    dispatch({ type: 'closed' })
  }, [stop])

  const start = (source: ImportSource, chosen: Chosen): void => {
    const mapping =
      'inspection' in chosen ? mappingOf(chosen.draft, chosen.inspection.dialect) : samplesMappingOf(chosen.draft)
    if (mapping === null) return
    dispatch({ type: 'started' })
    run(async (signal) => {
      const running = {
        signal,
        onProgress: (progress: Progress) => {
          if (!signal.aborted) dispatch({ type: 'progressed', progress })
        },
      }
      const result = await imported(importer, source, mapping, running)
      return result.ok
        ? { type: 'imported', imported: result.value }
        : { type: 'failed', trouble: { kind: 'refused', refusal: result.problem } }
    })
  }

  return [
    flow,
    {
      type: (text) => dispatch({ type: 'typed', text }),
      give,
      chooseForm: (source, choice) => {
        dispatch({ type: 'doubted' })
        look(source, choice)
      },
      pick: (draft) => dispatch({ type: 'picked', draft }),
      draft: (draft) => dispatch({ type: 'drafted', draft }),
      start,
      back: () => {
        stop()
        dispatch({ type: 'back' })
      },
      close,
      finish: () => dispatch({ type: 'used' }),
    },
  ]
}
