import { budgetSpentAtDetection, detectionTime, resetTime } from '../../core/alert/detection.ts'
import type { AlertReading } from '../../core/alert/sampling.ts'
import { thresholdBudgetShare, thresholdErrorRatio } from '../../core/alert/threshold.ts'
import { fractionNumber } from '../../core/quantity/fraction.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatDelay, formatDuration } from '../../format/duration.ts'
import { formatPercent, formatPercentExactly } from '../../format/percent.ts'
import { ruleName } from '../../format/rule-name.ts'
import { WORKBOOK_ALERTS } from '../../format/sources.ts'
import { equalShare } from '../../format/threshold-field.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import { WaitMath } from './rule-math.tsx'
import type { RuleMathProps } from './rule-math.tsx'
import { continuousWords } from '../scenario/sampling-words.ts'
import styles from './wake-table.module.css'

/** A steady failure of so much, or one around the threshold. */
type Trouble = Ratio | 'just-above' | 'too-weak'

const RATIOS: readonly Ratio[] = [1, 0.5, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001, 0.0005, 0.0002, 0.0001]
const ROWS = 4

/** What a rule takes to fire: how soon for how much, what is spent by then, and when it clears. */
export const WakeTable = ({ rule, objective, reading }: RuleMathProps & { readonly reading: AlertReading }) => {
  const threshold = thresholdErrorRatio(rule, objective.target, objective.sloWindow)
  const outage = detectionTime(rule, objective, 1)
  if (outage === null) return <p>Nothing does: not even a full outage is above {equalShare(threshold).text}.</p>
  const above = RATIOS.filter((ratio) => ratio > fractionNumber(threshold))
  return (
    <div className={styles.wake}>
      <DataTable<Trouble>
        caption={`What fires ${ruleName(rule)}`}
        captionHidden
        columns={wakeColumns({ rule, objective })}
        rows={[...above.slice(0, ROWS), 'just-above', 'too-weak']}
        rowKey={String}
      />
      {reading.kind === 'prometheus' && <p className={styles.note}>{continuousWords(reading.sampling)}</p>}
      <div className={styles.note}>
        {reading.kind === 'prometheus' ? 'Looked at continuously, whatever' : 'Whatever'} is over within{' '}
        {formatDelay(outage)} goes unnoticed by this rule, even if everything fails.{' '}
        <ShowMath of={`when ${ruleName(rule)} fires and clears`} source={WORKBOOK_ALERTS}>
          <WaitMath rule={rule} objective={objective} />
        </ShowMath>
      </div>
    </div>
  )
}

const NOT = '–'

const wakeColumns = ({ rule, objective }: RuleMathProps): readonly DataColumn<Trouble>[] => {
  const limit = equalShare(thresholdErrorRatio(rule, objective.target, objective.sloWindow)).text
  const share = equalShare(thresholdBudgetShare(rule, objective.sloWindow)).text
  const column = (
    id: string,
    header: string,
    said: (ratio: Ratio) => string,
    justAbove: string,
    tooWeak: string,
    unit: string,
    value: (ratio: Ratio) => number | null,
  ): DataColumn<Trouble> => ({
    id,
    header,
    align: id === 'failing' ? 'start' : 'end',
    rowHeader: id === 'failing',
    unit,
    csv: (row) => (row === 'just-above' ? justAbove : row === 'too-weak' ? tooWeak : value(row)),
    cell: (row) => (row === 'just-above' ? justAbove : row === 'too-weak' ? tooWeak : said(row)),
  })
  const orNot = (value: number | null, words: (value: number) => string): string =>
    value === null ? NOT : words(value)
  const held = rule.for === 0 ? '' : ` + ${formatDuration(rule.for)}`
  return [
    column(
      'failing',
      'Requests failing',
      (ratio) => (ratio === 1 ? 'all of them' : formatPercent(ratio)),
      `just above ${limit}`,
      `${limit} or less`,
      RATIO,
      (ratio) => ratio,
    ),
    column(
      'fires',
      'Fires after',
      (ratio) => orNot(detectionTime(rule, objective, ratio), formatDelay),
      `up to ${formatDuration(rule.longWindow)}${held}`,
      'never',
      SECONDS,
      (ratio) => secondsValue(detectionTime(rule, objective, ratio)),
    ),
    column(
      'spent',
      'Budget spent by then',
      (ratio) => orNot(budgetSpentAtDetection(rule, objective, ratio), formatPercentExactly),
      rule.for === 0 ? share : NOT,
      NOT,
      RATIO,
      (ratio) => budgetSpentAtDetection(rule, objective, ratio),
    ),
    column(
      'clears',
      'Clears after it ends',
      (ratio) => orNot(resetTime(rule, objective, ratio), formatDelay),
      'at once',
      NOT,
      SECONDS,
      (ratio) => secondsValue(resetTime(rule, objective, ratio)),
    ),
  ]
}
