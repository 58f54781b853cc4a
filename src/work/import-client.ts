import { proxy } from 'comlink'
import type { Remote } from 'comlink'
import { failure } from '../core/result.ts'
import type { Result } from '../core/result.ts'
import type { ImportedMeasurements } from '../interop/csv/import-measurements.ts'
import type { ImportedOutages } from '../interop/csv/import-outages.ts'
import { fileProblem } from '../interop/csv/import-problem.ts'
import type { FileProblem, ImportRefusal } from '../interop/csv/import-report.ts'
import type { Inspection } from '../interop/csv/inspect.ts'
import type { MeasurementMapping, OutageMapping } from '../interop/csv/mapping.ts'
import type { CsvSource } from '../interop/csv/text-stream.ts'
import type { ImportedSamples } from '../interop/prometheus-json/import-samples.ts'
import type { SamplesMapping } from '../interop/prometheus-json/mapping.ts'
import type { Recognised } from '../interop/recognise.ts'
import type { SpecificationDefaults } from '../interop/specification/read-specifications.ts'
import type { ImportJobs, InspectChoice, OnProgress } from './import-jobs.ts'
import { inWorker } from './in-worker.ts'
import type { JobWorker } from './in-worker.ts'

export interface ImportRun {
  /** About ten times a second, and once when all was read. */
  readonly onProgress: OnProgress
  /** Ends the work at once; the result is then problem `cancelled`. */
  readonly signal?: AbortSignal
}

const startWorker = (): JobWorker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module', name: 'import' })

const CANCELLED: Result<never, FileProblem> = failure(fileProblem('cancelled'))
const IMPORT_CANCELLED: Result<never, ImportRefusal> = failure({ problem: fileProblem('cancelled'), skipped: null })

/** Tells what a file is, in a worker: see `recognise` in interop. */
export const recogniseInWorker = (
  source: CsvSource,
  defaults: SpecificationDefaults,
  signal?: AbortSignal,
  start = startWorker,
): Promise<Result<Recognised, FileProblem>> =>
  inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<ImportJobs>) => jobs.recognise(source, defaults))

/** Looks at the beginning of a file, in a worker: see `inspect` in interop/csv. */
export const inspectInWorker = (
  source: CsvSource,
  choice: InspectChoice = {},
  signal?: AbortSignal,
  start = startWorker,
): Promise<Result<Inspection, FileProblem>> =>
  inWorker({ start, signal, cancelled: CANCELLED }, (jobs: Remote<ImportJobs>) => jobs.inspect(source, choice))

/** Imports measurements in a worker: see `importMeasurements` in interop/csv. The columns are moved here, not copied. */
export const importMeasurementsInWorker = (
  source: CsvSource,
  mapping: MeasurementMapping,
  { onProgress, signal }: ImportRun,
  start = startWorker,
): Promise<Result<ImportedMeasurements, ImportRefusal>> =>
  inWorker({ start, signal, cancelled: IMPORT_CANCELLED }, (jobs: Remote<ImportJobs>) =>
    jobs.importMeasurements(source, mapping, proxy(onProgress)),
  )

/** Imports a list of outages in a worker: see `importOutages` in interop/csv. */
export const importOutagesInWorker = (
  source: CsvSource,
  mapping: OutageMapping,
  { onProgress, signal }: ImportRun,
  start = startWorker,
): Promise<Result<ImportedOutages, ImportRefusal>> =>
  inWorker({ start, signal, cancelled: IMPORT_CANCELLED }, (jobs: Remote<ImportJobs>) =>
    jobs.importOutages(source, mapping, proxy(onProgress)),
  )

/** Imports samples of Prometheus in a worker: see `importSamples` in interop/prometheus-json. */
export const importSamplesInWorker = (
  source: CsvSource,
  mapping: SamplesMapping,
  { onProgress, signal }: ImportRun,
  start = startWorker,
): Promise<Result<ImportedSamples, ImportRefusal>> =>
  inWorker({ start, signal, cancelled: IMPORT_CANCELLED }, (jobs: Remote<ImportJobs>) =>
    jobs.importSamples(source, mapping, proxy(onProgress)),
  )
