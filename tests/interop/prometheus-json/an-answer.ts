import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { samplesContents } from '../../../src/interop/prometheus-json/contents.ts'
import type { SamplesContents } from '../../../src/interop/prometheus-json/contents.ts'
import { importSamples } from '../../../src/interop/prometheus-json/import-samples.ts'
import type { ImportedSamples } from '../../../src/interop/prometheus-json/import-samples.ts'
import type { SamplesReading, SeriesRole } from '../../../src/interop/prometheus-json/mapping.ts'

export type Pair = readonly [seconds: number, value: string]

/** A sample every `step` seconds from `from`, each as text, as Prometheus writes them. */
export const every = (step: number, from: number, values: readonly (number | string)[]): Pair[] =>
  values.map((value, index) => [from + index * step, String(value)])

export interface AnsweredSeries {
  readonly metric: Readonly<Record<string, string>>
  readonly values: readonly unknown[]
}

/** What /api/v1/query_range answers. */
export const answer = (...result: readonly AnsweredSeries[]): string =>
  JSON.stringify({ status: 'success', data: { resultType: 'matrix', result } })

export const contentsOf = (text: string): SamplesContents => {
  const result = samplesContents(JSON.parse(text), JSON_LIMITS)
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}

export const imported = async (
  text: string | Blob,
  roles: readonly SeriesRole[],
  reading: SamplesReading = 'auto',
): Promise<ImportedSamples> => {
  const result = await importSamples(text, { kind: 'samples', roles, reading })
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`)
  return result.value
}
