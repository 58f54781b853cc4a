import { downtimeColumns, downtimeRow, neighbouringTargets } from '../../core/objective/downtime-table.ts'
import type { DowntimeColumn } from '../../core/objective/downtime-table.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { percentText } from '../../core/quantity/share.ts'
import { SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatDuration } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { formatSloWindow } from '../../format/slo-window.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { useActions } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import styles from './downtime-comparison.module.css'

/** What the target allows over the usual windows, beside the targets next to it. */
export const DowntimeComparison = ({ assessment }: { readonly assessment: Assessment }) => {
  const { editScenario } = useActions()
  const { outlook, target } = assessment
  const timeZone = timeZoneOf(outlook.sloWindow)
  const tableColumns = targetColumns(assessment, (value) => editScenario({ target: value }, ''))
  return (
    <section
      className={styles.comparison}
      data-topic="objective"
      data-part="downtime-table"
      aria-labelledby="downtime-heading"
    >
      <div className={styles.head}>
        <h2 id="downtime-heading">Allowed downtime</h2>
        <ShowMath of="allowed downtime" trigger="Show the math" source={WORKBOOK_BUDGET}>
          <p>
            Each cell is the error budget, 100 % less the target, times the length of its window. A day is 24 hours; the
            month, quarter and year are the real ones in {timeZone}, so February, leap years and clock changes count.
          </p>
          <InTheGlossary
            terms={[
              ['nine', 'nines'],
              ['full-outage', 'full outage'],
            ]}
          />
        </ShowMath>
      </div>
      <DataTable
        caption="Allowed downtime by target and window"
        captionHidden
        columns={tableColumns}
        rows={neighbouringTargets(target)}
        rowKey={(row) => row}
      />
    </section>
  )
}

/** A column for the target, which can be taken over, and one for each window. */
const targetColumns = (
  { now, outlook, target }: Assessment,
  onTarget: (target: PartsPerBillion) => void,
): readonly DataColumn<PartsPerBillion>[] => {
  const timeZone = timeZoneOf(outlook.sloWindow)
  const columns = downtimeColumns(now, timeZone)
  return [
    {
      id: 'target',
      header: 'Target',
      unit: 'percent',
      csv: (row) => percentText(row),
      rowHeader: true,
      cell: (row) =>
        row === target ? (
          <strong aria-current="true">{formatShare(row)}</strong>
        ) : (
          <Button variant="quiet" className={styles.other} onClick={() => onTarget(row)}>
            {formatShare(row)}
          </Button>
        ),
    },
    ...columns.map((column, index) => ({
      id: column.key,
      header: headings(column, now, timeZone),
      align: 'end' as const,
      unit: SECONDS,
      csv: (row: PartsPerBillion) => secondsValue(downtimeRow(row, columns)[index] as number),
      cell: (row: PartsPerBillion) => {
        const text = formatDuration(downtimeRow(row, columns)[index] as number)
        return row === target ? <strong>{text}</strong> : text
      },
    })),
  ]
}

const FIXED = { day: 'Day', week: 'Week', '28d': '28 days', '30d': '30 days' } as const

const headings = ({ key }: DowntimeColumn, now: number, timeZone: string): string => {
  if (key !== 'month' && key !== 'quarter' && key !== 'year') return FIXED[key]
  const sloWindow = { kind: 'calendar', period: key, timeZone } as const
  return formatSloWindow(sloWindow, sloPeriod(sloWindow, now).start).replace(/, .*$/, '')
}
