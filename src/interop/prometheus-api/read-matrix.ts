import { failure, success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { LISTED_DIFFERENCES, LISTED_SERIES } from './fetch-limits.ts'
import { excerpt, isRecord, misshapen } from './shape.ts'
import type { Labels, PrometheusTrouble, QuerySide } from './trouble.ts'

const labelsOf = (entry: unknown): Labels => {
  const metric = isRecord(entry) && isRecord(entry['metric']) ? entry['metric'] : {}
  return Object.fromEntries(Object.entries(metric).map(([name, value]) => [name, excerpt(String(value))]))
}

const differing = (all: readonly Labels[]): readonly string[] => {
  const values = new Map<string, Set<string | undefined>>()
  for (const labels of all) for (const name of Object.keys(labels)) values.set(name, new Set())
  for (const labels of all) for (const [name, seen] of values) seen.add(labels[name])
  return [...values.keys()].filter((name) => (values.get(name)?.size ?? 0) > 1).sort()
}

/** Trouble `several-series`, for a query that gave more than one. */
const several = (entries: readonly unknown[], of: QuerySide, query: string): PrometheusTrouble => {
  const labels = entries.map(labelsOf)
  return {
    kind: 'several-series',
    of,
    count: entries.length,
    examples: labels.slice(0, LISTED_SERIES),
    differing: differing(labels).slice(0, LISTED_DIFFERENCES),
    summed: `sum(${query.trim()})`,
  }
}

const RESULT_TYPES = { vector: 'value', matrix: 'values' } as const

/**
 * The one series that a query gave: its `[seconds, "value"]`, or all of these over a range; null when it gave none.
 *
 * @param query what the person wrote, for the advice when it gave several
 * @returns trouble `several-series` or `unexpected-shape`
 */
export const readOneSeries = (
  data: unknown,
  type: keyof typeof RESULT_TYPES,
  of: QuerySide,
  query: string,
): Result<readonly unknown[] | null, PrometheusTrouble> => {
  if (!isRecord(data)) return misshapen('data', '{ resultType, result }', data)
  const { resultType, result } = data
  if (resultType !== type) return misshapen('data.resultType', type, resultType)
  if (!Array.isArray(result)) return misshapen('data.result', '[ … ]', result)
  if (result.length > 1) return failure(several(result, of, query))
  if (result.length === 0) return success(null)
  const [entry] = result as readonly unknown[]
  const field = RESULT_TYPES[type]
  const found = isRecord(entry) ? entry[field] : undefined
  return Array.isArray(found)
    ? success(found as readonly unknown[])
    : misshapen(`data.result[0].${field}`, '[ … ]', found ?? entry)
}

const SPECIAL: Readonly<Record<string, number>> = {
  NaN: Number.NaN,
  Inf: Number.POSITIVE_INFINITY,
  '+Inf': Number.POSITIVE_INFINITY,
  '-Inf': Number.NEGATIVE_INFINITY,
}

/** A value as Go writes it: `"12"`, `"1e5"`, `"NaN"`, `"+Inf"`. Undefined when it is none. */
export const readValue = (raw: unknown): number | undefined => {
  if (typeof raw === 'number') return raw
  if (typeof raw !== 'string') return undefined
  const value = Number(raw)
  if (value === 0 ? raw.trim() !== '' : !Number.isNaN(value)) return value
  return SPECIAL[raw]
}
