import { budgetMoney, costOfOutage } from '../../core/cost/outage-cost.ts'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { spenders } from '../../core/scenario/spenders.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatSpan } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatMoney, formatMoneyShort } from '../../format/money.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { Fact } from '../ui/fact.tsx'
import styles from './budget-in-money.module.css'

export interface BudgetInMoneyProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
  /** A minute of full outage. */
  readonly perMinute: number
  readonly currency: string
}

/** The whole budget, what is spent and left of it, one failed change and each incident, in money. */
export const BudgetInMoney = ({ assessment, answer, perMinute, currency }: BudgetInMoneyProps) => {
  const { allowedBadTime, remaining, outlook } = assessment
  const { findings } = answer
  const money = budgetMoney(allowedBadTime, remaining?.share ?? 1, perMinute)
  const entries = spenders(assessment)
  return (
    <>
      <div className={styles.facts}>
        <Fact
          label="The whole budget"
          figure={formatMoneyShort(money.whole, currency)}
          note={`${formatSpan(allowedBadTime)} of full outage`}
        />
        {remaining !== null && (
          <>
            <Fact
              label="Spent so far"
              name="Spent so far, in money"
              figure={formatMoneyShort(money.spent, currency)}
              note={`${formatPercent(1 - remaining.share)} of it`}
            />
            <Fact
              label={remaining.share < 0 ? 'Overspent' : 'Left'}
              name="Left, in money"
              figure={formatMoneyShort(money.left, currency)}
              note={`${formatPercent(remaining.share)} of it`}
            />
          </>
        )}
        {findings !== null && (
          <Fact
            label="One failed change"
            name="One failed change, in money"
            figure={formatMoneyShort(costOfOutage(findings.perFailure.time, perMinute), currency)}
            note={`on average: ${formatSpan(findings.perFailure.time)} of full outage`}
          />
        )}
      </div>
      {entries.length > 0 && (
        <DataTable
          caption="Incidents in money"
          stacks
          columns={columnsOf({ perMinute, currency, timeZone: timeZoneOf(outlook.sloWindow) })}
          rows={entries}
          rowKey={({ incident }) => incident.id}
        />
      )}
    </>
  )
}

interface Priced extends Pick<BudgetInMoneyProps, 'perMinute' | 'currency'> {
  readonly timeZone: string
}

const columnsOf = ({ perMinute, currency, timeZone }: Priced): readonly DataColumn<LedgerEntry>[] => [
  {
    id: 'incident',
    header: 'Incident',
    rowHeader: true,
    cell: ({ incident }) => incidentTitle(incident, timeZone),
  },
  {
    id: 'outage',
    header: 'As full outage',
    align: 'end',
    unit: SECONDS,
    csv: ({ own }) => secondsValue(own.time),
    cell: ({ own }) => formatSpan(own.time),
  },
  {
    id: 'share',
    header: 'Budget spent',
    align: 'end',
    unit: RATIO,
    csv: ({ own }) => own.share,
    cell: ({ own }) => formatPercent(own.share),
  },
  {
    id: 'money',
    header: 'Cost',
    align: 'end',
    unit: currency,
    csv: ({ own }) => costOfOutage(own.time, perMinute),
    cell: ({ own }) => formatMoney(costOfOutage(own.time, perMinute), currency),
  },
]
