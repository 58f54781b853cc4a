import { memo, useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { SEVERITIES } from '../../core/alert/alert-rule.ts'
import type { AlertRule, Threshold } from '../../core/alert/alert-rule.ts'
import { parseBudgetShare, parseBurnRate } from '../../core/alert/threshold-text.ts'
import { thresholdBudgetShare, thresholdBurnRate } from '../../core/alert/threshold.ts'
import { optionalWindowText, parseFor, parseLongWindow, parseShortWindow } from '../../core/alert/window-text.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { inWords } from '../../format/problem-words.ts'
import { severityWord } from '../../format/rule-name.ts'
import { shareField, burnRateField } from '../../format/threshold-field.ts'
import { useActions } from '../../store/use-store.ts'
import { SeverityIcon } from '../charts/severity-mark.tsx'
import { classNames } from '../ui/class-names.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './rule-fields.module.css'

export interface RuleFieldProps {
  readonly rule: AlertRule
  /** What a screen reader hears the rule called: "page 1h/5m". */
  readonly name: string
}

/** Changes of a rule, and the name under which they are undone together. */
const useEdit = ({ rule }: RuleFieldProps): ((changes: Partial<AlertRule>, field: string) => void) => {
  const { editAlertRule } = useActions()
  return (changes, field) => editAlertRule(rule.id, changes, field)
}

const Cell = ({ follows = false, children }: { readonly follows?: boolean; readonly children: ReactNode }) => (
  <span className={classNames(styles.field, follows && styles.follows)}>{children}</span>
)

/** Page or ticket. A rule that was just added takes the focus here. */
export const SeverityField = memo((props: RuleFieldProps & { readonly isNew: boolean }) => {
  const { rule, name, isNew } = props
  const edit = useEdit(props)
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isNew && place.current) focusFirst(place.current)
  }, [isNew])
  return (
    <span ref={place} className={styles.severity}>
      <SeverityIcon severity={rule.severity} />
      <Cell>
        <SelectField
          label={`Severity of ${name}`}
          labelHidden
          value={rule.severity}
          options={SEVERITIES.map((value) => ({ value, label: severityWord(value) }))}
          onValue={(severity) => edit({ severity }, 'severity')}
        />
      </Cell>
    </span>
  )
})

SeverityField.displayName = 'SeverityField'

export const LongWindowField = memo((props: RuleFieldProps) => {
  const { rule, name } = props
  const edit = useEdit(props)
  return (
    <Cell>
      <DraftField
        label={`Long window of ${name}`}
        labelHidden
        size={5}
        value={rule.longWindow}
        write={durationText}
        read={(text) => inWords(parseLongWindow(text, 'longWindow', rule.shortWindow))}
        onValue={(longWindow) => edit({ longWindow }, 'long window')}
      />
    </Cell>
  )
})

LongWindowField.displayName = 'LongWindowField'

export const ShortWindowField = memo((props: RuleFieldProps) => {
  const { rule, name } = props
  const edit = useEdit(props)
  return (
    <Cell>
      <DraftField<Milliseconds | null>
        label={`Short window of ${name}`}
        labelHidden
        size={5}
        placeholder="none"
        value={rule.shortWindow}
        write={optionalWindowText}
        read={(text) => inWords(parseShortWindow(text, 'shortWindow', rule.longWindow))}
        onValue={(shortWindow) => edit({ shortWindow }, 'short window')}
      />
    </Cell>
  )
})

ShortWindowField.displayName = 'ShortWindowField'

export const ForField = memo((props: RuleFieldProps) => {
  const { rule, name } = props
  const edit = useEdit(props)
  return (
    <Cell>
      <DraftField
        label={`How long ${name} must hold`}
        labelHidden
        size={5}
        placeholder="none"
        value={rule.for}
        write={optionalWindowText}
        read={(text) => inWords(parseFor(text, 'for'))}
        onValue={(held) => edit({ for: held }, 'for')}
      />
    </Cell>
  )
})

ForField.displayName = 'ForField'

interface ThresholdFieldProps extends RuleFieldProps {
  readonly objective: AlertObjective
}

/** Whether a way to say the threshold is the one that is kept, or follows from the other. */
const ThresholdNote = ({ kept }: { readonly kept: boolean }) => (
  <span className={styles.note}>{kept ? 'kept' : 'follows'}</span>
)

export const BurnRateField = memo((props: ThresholdFieldProps) => {
  const { rule, name, objective } = props
  const edit = useEdit(props)
  const kept = rule.threshold.kind === 'burn-rate'
  return (
    <Cell follows={!kept}>
      <DraftField<Threshold>
        label={`Burn rate of ${name}`}
        labelHidden
        size={6}
        align="end"
        inputMode="decimal"
        value={rule.threshold}
        write={(threshold) => burnRateField(thresholdBurnRate({ ...rule, threshold }, objective.sloWindow))}
        read={(text) => inWords(parseBurnRate(text, 'burnRate', rule, objective))}
        onValue={(threshold) => edit({ threshold }, 'burn rate')}
      />
      <ThresholdNote kept={kept} />
    </Cell>
  )
})

BurnRateField.displayName = 'BurnRateField'

export const BudgetShareField = memo((props: ThresholdFieldProps) => {
  const { rule, name, objective } = props
  const edit = useEdit(props)
  const kept = rule.threshold.kind === 'budget-share'
  return (
    <Cell follows={!kept}>
      <DraftField<Threshold>
        label={`Budget share of ${name}`}
        labelHidden
        size={6}
        align="end"
        inputMode="decimal"
        value={rule.threshold}
        write={(threshold) => shareField(thresholdBudgetShare({ ...rule, threshold }, objective.sloWindow))}
        read={(text) => inWords(parseBudgetShare(text, 'budgetShare', rule, objective))}
        onValue={(threshold) => edit({ threshold }, 'budget share')}
      />
      <ThresholdNote kept={kept} />
    </Cell>
  )
})

BudgetShareField.displayName = 'BudgetShareField'
