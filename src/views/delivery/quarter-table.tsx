import type { PlayedQuarter, QuarterMeans, QuarterMeasure } from '../../core/delivery/played-quarter.ts'
import type { QuarterRun } from '../../core/delivery/quarter-run.ts'
import type { Estimate } from '../../core/measurement/estimate.ts'
import { formatCount } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatNumber, formatSignificant } from '../../format/number.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import styles from './quarter-table.module.css'

export interface QuarterTableProps {
  readonly quarter: PlayedQuarter
  /** null: too few quarters have been played to say. */
  readonly means: { readonly withPolicy: QuarterMeans; readonly without: QuarterMeans } | null
}

interface Row {
  readonly name: string
  readonly here: (run: QuarterRun) => string
  readonly mean: (means: QuarterMeans) => { readonly estimate: Estimate; readonly words: (value: number) => string }
}

/** With one decimal, or a digit where that would read as none: something rare is not nothing. */
const meanCount = (value: number): string =>
  value > 0 && value < SEEN_IN_TENTHS ? formatSignificant(value, 1) : formatNumber(value, 1)
const SEEN_IN_TENTHS = 0.05
// An interval of a mean may reach below what can be.
const noLess = (value: number): number => Math.max(0, value)

const countRow = (name: string, measure: Exclude<QuarterMeasure, 'timeBelowZero'>): Row => ({
  name,
  here: (run) => formatCount(run[measure]),
  mean: (means) => ({ estimate: means[measure], words: meanCount }),
})

const ROWS: readonly Row[] = [
  countRow('Releases shipped', 'shipped'),
  countRow('Releases held back', 'heldBack'),
  countRow('Changes that failed', 'failed'),
  countRow('Breaches', 'breaches'),
  {
    name: 'Time below zero',
    here: ({ timeBelowZero }) => formatSpan(timeBelowZero),
    mean: ({ timeBelowZero }) => ({ estimate: timeBelowZero, words: formatSpan }),
  },
  {
    name: 'Ever below zero',
    here: ({ timeBelowZero }) => (timeBelowZero > 0 ? 'yes' : 'no'),
    mean: ({ everBelowZero }) => ({ estimate: everBelowZero, words: formatPercent }),
  },
]

/** This quarter and the mean of many, with the policy and without. */
export const QuarterTable = ({ quarter, means }: QuarterTableProps) => (
  <DataTable
    caption="What came of the quarter"
    captionHidden
    stacks
    columns={columnsOf(quarter, means)}
    rows={ROWS}
    rowKey={({ name }) => name}
  />
)

const columnsOf = (
  { withPolicy, without }: PlayedQuarter,
  means: QuarterTableProps['means'],
): readonly DataColumn<Row>[] => [
  { id: 'what', header: 'In thirteen weeks', rowHeader: true, cell: ({ name }) => name },
  { id: 'with', header: 'With the policy', align: 'end', cell: ({ here }) => here(withPolicy) },
  { id: 'without', header: 'Without it', align: 'end', cell: ({ here }) => here(without) },
  {
    id: 'mean-with',
    header: 'On average, with',
    align: 'end',
    cell: (row) => <Mean row={row} means={means?.withPolicy ?? null} />,
  },
  {
    id: 'mean-without',
    header: 'On average, without',
    align: 'end',
    cell: (row) => <Mean row={row} means={means?.without ?? null} />,
  },
]

const Mean = ({ row, means }: { readonly row: Row; readonly means: QuarterMeans | null }) => {
  if (means === null) return '…'
  const { estimate, words } = row.mean(means)
  const { value, low, high } = estimate
  return (
    <>
      {words(value)}{' '}
      {low < high && (
        <span className={styles.interval}>
          {words(noLess(low))} to {words(high)}
        </span>
      )}
    </>
  )
}
