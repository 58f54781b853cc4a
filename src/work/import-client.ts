import { proxy, wrap } from 'comlink'
import type { Endpoint, Remote } from 'comlink'
import { failure } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ImportedMeasurements } from '../interop/csv/import-measurements.ts'
import type { ImportedOutages } from '../interop/csv/import-outages.ts'
import { fileProblem } from '../interop/csv/import-problem.ts'
import type { FileProblem, ImportRefusal } from '../interop/csv/import-report.ts'
import type { Inspection } from '../interop/csv/inspect.ts'
import type { MeasurementMapping, OutageMapping } from '../interop/csv/mapping.ts'
import type { CsvSource } from '../interop/csv/text-stream.ts'
import type { ImportJobs, InspectChoice, OnProgress } from './import-jobs.ts'

/** The part of a `Worker` that is used. */
export type ImportWorker = Endpoint & Pick<Worker, 'terminate'>

export interface ImportRun {
  /** About ten times a second, and once when all was read. */
  readonly onProgress: OnProgress
  /** Ends the work at once; the result is then problem `cancelled`. */
  readonly signal?: AbortSignal
}

const startWorker = (): ImportWorker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' })

/**
 * Runs one job in a worker of its own and ends it afterwards: its memory goes with it, and Cancel need not wait for it
 * to listen.
 *
 * @throws Error when the worker cannot be loaded or breaks down.
 */
const inWorker = async <Value, Failure>(
  start: () => ImportWorker,
  signal: AbortSignal | undefined,
  cancelled: Result<Value, Failure>,
  job: (jobs: Remote<ImportJobs>) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure>> => {
  if (signal?.aborted === true) return cancelled
  const worker = start()
  const stopped = new AbortController()
  try {
    return await new Promise((resolve, reject) => {
      const listen = { signal: stopped.signal }
      signal?.addEventListener('abort', () => resolve(cancelled), listen)
      const broken = (event: Event): void =>
        reject(new Error('message' in event ? String(event.message) : 'the import worker could not be loaded'))
      worker.addEventListener('error', broken)
      job(wrap<ImportJobs>(worker)).then(resolve, reject)
    })
  } finally {
    stopped.abort()
    worker.terminate()
  }
}

const CANCELLED: Result<never, FileProblem> = failure(fileProblem('cancelled'))
const IMPORT_CANCELLED: Result<never, ImportRefusal> = failure({ problem: fileProblem('cancelled'), skipped: null })

/** Looks at the beginning of a file, in a worker: see `inspect` in interop/csv. */
export const inspectInWorker = (
  source: CsvSource,
  choice: InspectChoice = {},
  signal?: AbortSignal,
  start = startWorker,
): Promise<Result<Inspection, FileProblem>> =>
  inWorker(start, signal, CANCELLED, (jobs) => jobs.inspect(source, choice))

/** Imports measurements in a worker: see `importMeasurements` in interop/csv. The columns are moved here, not copied. */
export const importMeasurementsInWorker = (
  source: CsvSource,
  mapping: MeasurementMapping,
  { onProgress, signal }: ImportRun,
  start = startWorker,
): Promise<Result<ImportedMeasurements, ImportRefusal>> =>
  inWorker(start, signal, IMPORT_CANCELLED, (jobs) => jobs.importMeasurements(source, mapping, proxy(onProgress)))

/** Imports a list of outages in a worker: see `importOutages` in interop/csv. */
export const importOutagesInWorker = (
  source: CsvSource,
  mapping: OutageMapping,
  { onProgress, signal }: ImportRun,
  start = startWorker,
): Promise<Result<ImportedOutages, ImportRefusal>> =>
  inWorker(start, signal, IMPORT_CANCELLED, (jobs) => jobs.importOutages(source, mapping, proxy(onProgress)))
