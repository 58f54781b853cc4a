import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import type { ImportedMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { importOutages } from '../../../src/interop/csv/import-outages.ts'
import type { ImportedOutages } from '../../../src/interop/csv/import-outages.ts'
import type { ImportOptions } from '../../../src/interop/csv/import-run.ts'
import { inspect } from '../../../src/interop/csv/inspect.ts'
import type { Inspection } from '../../../src/interop/csv/inspect.ts'
import type { MeasurementMapping, OutageMapping } from '../../../src/interop/csv/mapping.ts'
import type { CsvSource } from '../../../src/interop/csv/text-stream.ts'

/** What a look at the source finds. Fails the test when the source is refused. */
export const inspected = async (source: CsvSource): Promise<Inspection> => {
  const result = await inspect(source)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

const measurementMapping = async (source: CsvSource): Promise<MeasurementMapping> => {
  const { proposal } = await inspected(source)
  if (proposal?.kind !== 'measurements') throw new Error(`proposed ${JSON.stringify(proposal)}`)
  return proposal
}

const outageMapping = async (source: CsvSource): Promise<OutageMapping> => {
  const { proposal } = await inspected(source)
  if (proposal?.kind !== 'outages') throw new Error(`proposed ${JSON.stringify(proposal)}`)
  return proposal
}

/** Imports measurements as proposed, with some choices changed. */
export const measurementsOf = async (
  source: CsvSource,
  choice: Partial<MeasurementMapping> = {},
  options: ImportOptions = {},
): Promise<ImportedMeasurements> => {
  const result = await importMeasurements(source, { ...(await measurementMapping(source)), ...choice }, options)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** Imports outages as proposed, with some choices changed. */
export const outagesOf = async (source: CsvSource, choice: Partial<OutageMapping> = {}): Promise<ImportedOutages> => {
  const result = await importOutages(source, { ...(await outageMapping(source)), ...choice })
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

/** Why an import as proposed was refused. */
export const refusalOf = async (
  source: CsvSource,
  choice: Partial<MeasurementMapping> = {},
  options: ImportOptions = {},
) => {
  const result = await importMeasurements(source, { ...(await measurementMapping(source)), ...choice }, options)
  if (result.ok) throw new Error('was not refused')
  return result.problem
}

/** A column as plain numbers, null for a gap. */
export const plain = (column: Float64Array): (number | null)[] =>
  [...column].map((value) => (Number.isNaN(value) ? null : value))

export const gzipped = async (bytes: BlobPart): Promise<Blob> =>
  new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
