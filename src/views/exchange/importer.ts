import type { Result } from '../../core/result.ts'
import type { ImportedMeasurements } from '../../interop/csv/import-measurements.ts'
import type { ImportedOutages } from '../../interop/csv/import-outages.ts'
import type { FileProblem, ImportRefusal } from '../../interop/csv/import-report.ts'
import type { Inspection } from '../../interop/csv/inspect.ts'
import type { MeasurementMapping, OutageMapping } from '../../interop/csv/mapping.ts'
import type { CsvSource } from '../../interop/csv/text-stream.ts'
import type { ImportedSamples } from '../../interop/prometheus-json/import-samples.ts'
import type { SamplesMapping } from '../../interop/prometheus-json/mapping.ts'
import type { Recognised } from '../../interop/recognise.ts'
import type { SpecificationDefaults } from '../../interop/specification/read-specifications.ts'
import {
  importMeasurementsInWorker,
  importOutagesInWorker,
  importSamplesInWorker,
  inspectInWorker,
  recogniseInWorker,
} from '../../work/import-client.ts'
import type { ImportRun } from '../../work/import-client.ts'
import type { InspectChoice } from '../../work/import-jobs.ts'

/** What reads files for the dialog: workers on the page, something simpler in tests. */
export interface Importer {
  recognise(
    source: CsvSource,
    defaults: SpecificationDefaults,
    signal: AbortSignal,
  ): Promise<Result<Recognised, FileProblem>>
  inspect(source: CsvSource, choice: InspectChoice, signal: AbortSignal): Promise<Result<Inspection, FileProblem>>
  importMeasurements(
    source: CsvSource,
    mapping: MeasurementMapping,
    run: ImportRun,
  ): Promise<Result<ImportedMeasurements, ImportRefusal>>
  importOutages(
    source: CsvSource,
    mapping: OutageMapping,
    run: ImportRun,
  ): Promise<Result<ImportedOutages, ImportRefusal>>
  importSamples(
    source: CsvSource,
    mapping: SamplesMapping,
    run: ImportRun,
  ): Promise<Result<ImportedSamples, ImportRefusal>>
}

export const workerImporter: Importer = {
  recognise: (source, defaults, signal) => recogniseInWorker(source, defaults, signal),
  inspect: (source, choice, signal) => inspectInWorker(source, choice, signal),
  importMeasurements: (source, mapping, run) => importMeasurementsInWorker(source, mapping, run),
  importOutages: (source, mapping, run) => importOutagesInWorker(source, mapping, run),
  importSamples: (source, mapping, run) => importSamplesInWorker(source, mapping, run),
}
