import { useCallback, useEffect, useReducer, useRef } from 'react'
import type { FileProblem } from '../../interop/csv/import-report.ts'
import type { Progress } from '../../interop/csv/text-stream.ts'
import type { InspectChoice } from '../../work/import-jobs.ts'
import { FIRST, importFlow } from './import-flow.ts'
import type { Columns, ImportEvent, ImportFlow, ImportSource, Trouble } from './import-flow.ts'
import type { Importer } from './importer.ts'
import { mappingOf } from './mapping-draft.ts'

export interface ImportVerbs {
  readonly type: (text: string) => void
  readonly give: (source: ImportSource) => void
  readonly chooseForm: (source: ImportSource, choice: InspectChoice) => void
  readonly draft: (draft: Columns['draft']) => void
  readonly start: (source: ImportSource, columns: Columns) => void
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
      look(source, {})
    },
    [look],
  )

  const close = useCallback((): void => {
    stop()
    dispatch({ type: 'closed' })
  }, [stop])

  const start = (source: ImportSource, { inspection, draft }: Columns): void => {
    const mapping = mappingOf(draft, inspection.dialect)
    if (mapping === null) return
    dispatch({ type: 'started' })
    run(async (signal) => {
      const running = {
        signal,
        onProgress: (progress: Progress) => {
          if (!signal.aborted) dispatch({ type: 'progressed', progress })
        },
      }
      const result =
        mapping.kind === 'measurements'
          ? await importer.importMeasurements(source, mapping, running)
          : await importer.importOutages(source, mapping, running)
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
