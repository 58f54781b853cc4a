import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import type { MethodComparison } from '../../core/budgeting/method-comparison.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { isSpent } from '../../core/scenario/spenders.ts'
import { methodName } from '../../format/budgeting-method.ts'
import { RATIO } from '../../format/csv-values.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import styles from './methods.module.css'

interface Cost {
  readonly id: string
  readonly label: string
  readonly shares: Readonly<Record<BudgetingMethod, Ratio>>
}

const columns: readonly DataColumn<Cost>[] = [
  { id: 'who', header: 'Who spent it', rowHeader: true, cell: ({ label }) => label },
  ...BUDGETING_METHODS.map(
    (method): DataColumn<Cost> => ({
      id: method,
      header: methodName(method),
      align: 'end',
      unit: RATIO,
      csv: ({ shares }) => shares[method],
      cell: ({ shares }) => (isSpent(shares[method]) ? formatPercent(shares[method]) : '0 %'),
    }),
  ),
]

/** What each incident costs by each method. */
export const CostTable = ({
  comparison: { verdicts },
  timeZone,
}: {
  readonly comparison: MethodComparison
  readonly timeZone: string
}) => {
  const sharesOf = (of: (assessment: Assessment) => Ratio): Cost['shares'] =>
    Object.fromEntries(BUDGETING_METHODS.map((method) => [method, of(verdicts[method].assessment)])) as Cost['shares']
  const rows: readonly Cost[] = [
    ...verdicts.occurrences.assessment.ledger.map(({ incident }, index) => ({
      id: incident.id,
      label: incidentTitle(incident, timeZone),
      shares: sharesOf(({ ledger }) => ledger[index]?.own.share ?? 0),
    })),
    { id: 'shared', label: 'Shared by several', shares: sharesOf(({ shared }) => shared.share) },
    { id: 'underlying', label: 'Outside every incident', shares: sharesOf(({ underlying }) => underlying.share) },
  ].filter(({ shares }) => BUDGETING_METHODS.some((method) => isSpent(shares[method])))
  if (rows.length === 0) return null
  return (
    <section className={styles.part} aria-labelledby="methods-costs">
      <h3 id="methods-costs">What each incident costs</h3>
      <DataTable
        caption="Budget spent by each method"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        limitHeight
      />
    </section>
  )
}
