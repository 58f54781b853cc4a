import type { RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { detectionTime } from '../../core/alert/detection.ts'
import { thresholdBudgetShare } from '../../core/alert/threshold.ts'
import { fractionNumber } from '../../core/quantity/fraction.ts'
import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatDelay } from '../../format/duration.ts'
import { formatPercentExactly } from '../../format/percent.ts'
import { ruleName } from '../../format/rule-name.ts'
import { Button } from '../ui/button.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './rule-columns.module.css'
import {
  BudgetShareField,
  BurnRateField,
  ForField,
  LongWindowField,
  SeverityField,
  ShortWindowField,
} from './rule-fields.tsx'

export interface RuleHands {
  readonly objective: AlertObjective
  /** Whether the page is read as Prometheus samples it, which a formula is not. */
  readonly sampled: boolean
  /** The rule that is explained below the table. */
  readonly explainedId: string | null
  /** The rule that was just added. */
  readonly newId: string | null
  readonly onExplain: (id: string) => void
  readonly onDelete: (id: string) => void
}

/** The columns of the rule table: what can be typed, and what follows from it. */
export const ruleColumns = (hands: RuleHands): readonly DataColumn<RuleOutcome>[] => {
  const { objective, newId } = hands
  return [
    {
      id: 'severity',
      header: 'Severity',
      csv: ({ rule }) => rule.severity,
      rowHeader: true,
      cell: ({ rule }) => <SeverityField rule={rule} name={ruleName(rule)} isNew={rule.id === newId} />,
    },
    {
      id: 'long',
      header: 'Long window',
      unit: SECONDS,
      csv: ({ rule }) => secondsValue(rule.longWindow),
      cell: ({ rule }) => <LongWindowField rule={rule} name={ruleName(rule)} />,
    },
    {
      id: 'short',
      header: 'Short window',
      unit: SECONDS,
      csv: ({ rule }) => secondsValue(rule.shortWindow),
      cell: ({ rule }) => <ShortWindowField rule={rule} name={ruleName(rule)} />,
    },
    {
      id: 'for',
      header: 'Must hold for',
      unit: SECONDS,
      csv: ({ rule }) => secondsValue(rule.for),
      cell: ({ rule }) => <ForField rule={rule} name={ruleName(rule)} />,
    },
    {
      id: 'share',
      header: 'Budget share',
      unit: RATIO,
      csv: ({ rule }) => fractionNumber(thresholdBudgetShare(rule, objective.sloWindow)),
      align: 'end',
      cell: ({ rule }) => <BudgetShareField rule={rule} name={ruleName(rule)} objective={objective} />,
    },
    {
      id: 'rate',
      header: 'Burn rate',
      csv: ({ burnRate }) => burnRate,
      align: 'end',
      cell: ({ rule }) => <BurnRateField rule={rule} name={ruleName(rule)} objective={objective} />,
    },
    {
      id: 'ratio',
      header: 'Fires above',
      unit: RATIO,
      csv: ({ errorRatio }) => errorRatio,
      align: 'end',
      cell: ({ errorRatio }) => (errorRatio < 1 ? formatPercentExactly(errorRatio) : 'never'),
    },
    {
      id: 'outage',
      header: 'Full outage',
      unit: SECONDS,
      csv: ({ rule }) => secondsValue(detectionTime(rule, objective, 1)),
      align: 'end',
      cell: ({ rule }) => {
        const detection = detectionTime(rule, objective, 1)
        if (detection === null) return 'never'
        if (!hands.sampled) return `after ${formatDelay(detection)}`
        return (
          <>
            {formatDelay(detection)} <span className={styles.ideally}>ideally</span>
          </>
        )
      },
    },
    {
      id: 'actions',
      header: <VisuallyHidden>Actions</VisuallyHidden>,
      csv: false,
      align: 'end',
      cell: ({ rule }) => <RowActions id={rule.id} name={ruleName(rule)} {...hands} />,
    },
  ]
}

const RowActions = ({
  id,
  name,
  explainedId,
  onExplain,
  onDelete,
}: RuleHands & { readonly id: string; readonly name: string }) => (
  <span className={styles.actions}>
    <Button
      variant="quiet"
      aria-label={`Explain ${name}`}
      aria-pressed={id === explainedId}
      onClick={() => onExplain(id)}
    >
      Explain
    </Button>
    <Button variant="quiet" aria-label={`Delete ${name}`} onClick={() => onDelete(id)}>
      Delete
    </Button>
  </span>
)
