import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod, TimeSlices } from '../../core/budgeting/budgeting-method.ts'
import type { MethodComparison, MethodVerdict } from '../../core/budgeting/method-comparison.ts'
import { methodName, methodWords } from '../../format/budgeting-method.ts'
import { formatAmount, formatCount, unitWords } from '../../format/count.ts'
import { RATIO } from '../../format/csv-values.ts'
import { formatPercent, formatSli } from '../../format/percent.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import styles from './methods.module.css'

export interface VerdictTableProps {
  readonly comparison: MethodComparison
  readonly timeSlices: TimeSlices
  readonly open: BudgetingMethod
  readonly onMethod: (method: BudgetingMethod) => void
}

const methodCell = (
  open: BudgetingMethod,
  onMethod: VerdictTableProps['onMethod'],
): DataColumn<MethodVerdict>['cell'] =>
  function MethodCell({ method }) {
    return method === open ? (
      <strong aria-current="true">{methodName(method)}</strong>
    ) : (
      <Button variant="quiet" className={styles.other} onClick={() => onMethod(method)}>
        {methodName(method)}
      </Button>
    )
  }

const leftCell: DataColumn<MethodVerdict>['cell'] = ({ assessment: { remaining } }) =>
  remaining === null ? 'no data' : <strong>{formatPercent(remaining.share)}</strong>

/** The three verdicts side by side. */
export const VerdictTable = ({ comparison, timeSlices, open, onMethod }: VerdictTableProps) => {
  const columns: readonly DataColumn<MethodVerdict>[] = [
    {
      id: 'method',
      header: 'Method',
      rowHeader: true,
      cell: methodCell(open, onMethod),
    },
    { id: 'counts', header: 'Counts', cell: ({ method }) => methodWords(method, timeSlices) },
    {
      id: 'sli',
      header: 'Good so far',
      unit: RATIO,
      csv: ({ assessment: { sli } }) => sli,
      align: 'end',
      cell: ({ assessment: { sli } }) => (sli === null ? 'no data' : formatSli(sli)),
    },
    {
      id: 'bad',
      header: 'Bad so far',
      align: 'end',
      cell: ({ assessment: { consumed, unit } }) =>
        consumed === null
          ? 'no data'
          : `${formatAmount(consumed.events, unit)}${unit === 'time' ? '' : ` ${unitWords(unit, consumed.events)}`}`,
    },
    {
      id: 'allowed',
      header: 'Allowed',
      align: 'end',
      cell: ({ assessment: { allowedBadEvents, unit } }) =>
        `${formatCount(allowedBadEvents)} ${unitWords(unit, allowedBadEvents)}`,
    },
    {
      id: 'spent',
      header: 'Budget spent',
      unit: RATIO,
      csv: ({ assessment: { consumed } }) => consumed?.share ?? null,
      align: 'end',
      cell: ({ assessment: { consumed } }) => (consumed === null ? 'no data' : formatPercent(consumed.share)),
    },
    {
      id: 'left',
      header: 'Left',
      unit: RATIO,
      csv: ({ assessment: { remaining } }) => remaining?.share ?? null,
      align: 'end',
      cell: leftCell,
    },
  ]
  return (
    <DataTable
      caption="Three verdicts on the same data"
      captionHidden
      stacks
      columns={columns}
      rows={BUDGETING_METHODS.map((method) => comparison.verdicts[method])}
      rowKey={({ method }) => method}
    />
  )
}
