import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import { DIFFERENCE_KINDS, sliceDifferences } from '../../core/budgeting/slice-differences.ts'
import type { DifferenceKind } from '../../core/budgeting/slice-differences.ts'
import type { Instant, Ratio } from '../../core/quantity/units.ts'
import { evenEdges } from './even-edges.ts'
import { lineValue } from './line-value.ts'
import type { MethodPicture } from './method-picture.ts'

/** How it stands at the end of a stretch, and what differed in it. */
export interface MethodRow {
  readonly until: Instant
  /** NaN: no data. */
  readonly remaining: Readonly<Record<BudgetingMethod, Ratio>>
  readonly slices: Readonly<Record<DifferenceKind, number>>
}

/** So many stretches of equal length are still read. */
const STRETCHES = 30

/** A picture for reading, stretch by stretch. */
export const methodRows = ({ comparison }: MethodPicture): readonly MethodRow[] => {
  const edges = evenEdges(comparison, STRETCHES)
  const differences = sliceDifferences(comparison, edges)
  return Array.from(edges.subarray(1), (until, index) => ({
    until,
    remaining: each(BUDGETING_METHODS, (method) => {
      const { times, values } = comparison.verdicts[method].line
      return lineValue({ times, remaining: values }, until)
    }),
    slices: each(DIFFERENCE_KINDS, (kind) => differences[kind].slices[index] as number),
  }))
}

const each = <Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Readonly<Record<Key, Value>> =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<Key, Value>
