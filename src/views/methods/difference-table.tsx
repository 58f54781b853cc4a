import type { MethodComparison } from '../../core/budgeting/method-comparison.ts'
import { DIFFERENCE_KINDS, sliceDifferences } from '../../core/budgeting/slice-differences.ts'
import type { DifferenceKind } from '../../core/budgeting/slice-differences.ts'
import type { TimeSlices } from '../../core/budgeting/budgeting-method.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { formatPercent, formatSignedPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { DIFFERENCE_NAMES, differenceWords } from './difference-words.ts'
import styles from './methods.module.css'

interface Row {
  readonly id: string
  readonly name: string
  readonly why: string
  readonly share: string
  readonly isSum: boolean
}

const LESS: ReadonlySet<DifferenceKind> = new Set(['busy', 'forgiven'])
const OF_SLICES: readonly DifferenceKind[] = ['whole', 'forgiven']

const columns: readonly DataColumn<Row>[] = [
  {
    id: 'name',
    header: 'Spent',
    rowHeader: true,
    cell: ({ name, isSum }) => (isSum ? <strong>{name}</strong> : name),
  },
  { id: 'why', header: 'Why', cell: ({ why }) => <span className={styles.why}>{why}</span> },
  {
    id: 'share',
    header: 'Of the budget',
    align: 'end',
    cell: ({ share, isSum }) => (isSum ? <strong>{share}</strong> : share),
  },
]

/** How what one method has spent becomes what the next one has: a sum that comes out exactly. */
export const DifferenceTable = ({
  comparison,
  timeSlices,
}: {
  readonly comparison: MethodComparison
  readonly timeSlices: TimeSlices
}) => {
  const rows = rowsOf(comparison, timeSlices)
  return (
    <section className={styles.part} aria-labelledby="methods-why">
      <h3 id="methods-why">Why they differ here</h3>
      {rows === null ? (
        <p>
          They do not: each time slice failed altogether or not at all, and each that failed had the mean traffic. All
          three charge the same.
        </p>
      ) : (
        <DataTable
          caption="Why the methods differ"
          captionHidden
          stacks
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  )
}

const rowsOf = (comparison: MethodComparison, timeSlices: TimeSlices): readonly Row[] | null => {
  const { from, to, verdicts } = comparison
  const found = sliceDifferences(comparison, Float64Array.of(from, to))
  const present = DIFFERENCE_KINDS.filter((kind) => isSpent(found[kind].share[0] as number))
  if (present.length === 0) return null
  const spent = (id: keyof typeof verdicts, name: string, why: string): Row => {
    const share: Ratio = verdicts[id].assessment.consumed?.share ?? 0
    return { id, name, why, share: formatPercent(share), isSum: true }
  }
  const steps = (wanted: (kind: DifferenceKind) => boolean): readonly Row[] =>
    present.filter(wanted).map((kind) => ({
      id: kind,
      name: DIFFERENCE_NAMES[kind],
      why: differenceWords(kind, found[kind].slices[0] as number, timeSlices),
      share: formatSignedPercent((LESS.has(kind) ? -1 : 1) * (found[kind].share[0] as number)),
      isSum: false,
    }))
  return [
    spent('occurrences', 'By Occurrences', 'Every request weighs the same.'),
    ...steps((kind) => !OF_SLICES.includes(kind)),
    spent('ratio-timeslices', 'By RatioTimeslices', 'Every time slice weighs the same.'),
    ...steps((kind) => OF_SLICES.includes(kind)),
    spent('timeslices', 'By Timeslices', 'Every time slice is good or bad.'),
  ]
}
