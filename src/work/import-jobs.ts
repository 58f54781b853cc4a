import { transfer } from 'comlink'
import type { Series } from '../core/measurement/series.ts'
import type { Result } from '../core/result.ts'
import { importMeasurements } from '../interop/csv/import-measurements.ts'
import type { ImportedMeasurements } from '../interop/csv/import-measurements.ts'
import { importOutages } from '../interop/csv/import-outages.ts'
import type { ImportedOutages } from '../interop/csv/import-outages.ts'
import type { FileProblem, ImportRefusal } from '../interop/csv/import-report.ts'
import { inspect } from '../interop/csv/inspect.ts'
import type { InspectOptions, Inspection } from '../interop/csv/inspect.ts'
import type { MeasurementMapping, OutageMapping } from '../interop/csv/mapping.ts'
import type { CsvSource, Progress } from '../interop/csv/text-stream.ts'
import { importSamples } from '../interop/prometheus-json/import-samples.ts'
import type { ImportedSamples } from '../interop/prometheus-json/import-samples.ts'
import type { SamplesMapping } from '../interop/prometheus-json/mapping.ts'
import { recognise } from '../interop/recognise.ts'
import type { Recognised } from '../interop/recognise.ts'
import type { SpecificationDefaults } from '../interop/specification/read-specifications.ts'

export type OnProgress = (progress: Progress) => void

/** What the person chose instead of what was detected. */
export type InspectChoice = Pick<InspectOptions, 'delimiter' | 'header' | 'point'>

/** What the worker does for the page. The page cancels by ending the worker, so nothing here takes a signal. */
export interface ImportJobs {
  recognise(source: CsvSource, defaults: SpecificationDefaults): Promise<Result<Recognised, FileProblem>>
  inspect(source: CsvSource, choice: InspectChoice): Promise<Result<Inspection, FileProblem>>
  importMeasurements(
    source: CsvSource,
    mapping: MeasurementMapping,
    onProgress: OnProgress,
  ): Promise<Result<ImportedMeasurements, ImportRefusal>>
  importOutages(
    source: CsvSource,
    mapping: OutageMapping,
    onProgress: OnProgress,
  ): Promise<Result<ImportedOutages, ImportRefusal>>
  importSamples(
    source: CsvSource,
    mapping: SamplesMapping,
    onProgress: OnProgress,
  ): Promise<Result<ImportedSamples, ImportRefusal>>
}

const PROGRESS_EVERY = 100

/** Lets through ten calls a second, and always the one that says everything was read. */
const throttled = (onProgress: OnProgress, clock: () => number): OnProgress => {
  let next = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = clock()
    if (now < next && progress.bytesRead < progress.bytesTotal) return
    next = now + PROGRESS_EVERY
    onProgress(progress)
  }
}

/** A result whose columns are handed over, not copied. */
const moved = <Value extends { readonly ok: true; readonly value: { readonly series: Series } }>(
  result: Value,
): Value => {
  const { good, valid } = result.value.series
  return transfer(result, [good.buffer as ArrayBuffer, valid.buffer as ArrayBuffer])
}

/**
 * The jobs, as the worker offers them.
 *
 * @param ready loads what this thread lacks; waited for before every job
 * @param clock milliseconds, for the pace of progress reports
 */
export const importJobs = (ready: () => Promise<void>, clock: () => number): ImportJobs => ({
  async recognise(source, defaults) {
    await ready()
    return recognise(source, { defaults })
  },
  async inspect(source, choice) {
    await ready()
    return inspect(source, choice)
  },
  async importMeasurements(source, mapping, onProgress) {
    await ready()
    const result = await importMeasurements(source, mapping, { onProgress: throttled(onProgress, clock) })
    return result.ok ? moved(result) : result
  },
  async importOutages(source, mapping, onProgress) {
    await ready()
    return importOutages(source, mapping, { onProgress: throttled(onProgress, clock) })
  },
  async importSamples(source, mapping, onProgress) {
    await ready()
    const result = await importSamples(source, mapping, { onProgress: throttled(onProgress, clock) })
    return result.ok ? moved(result) : result
  },
})
