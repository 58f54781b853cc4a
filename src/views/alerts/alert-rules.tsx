import { useId, useMemo, useState } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { furtherRule } from '../../core/alert/further-rule.ts'
import { MOST_ALERT_RULES } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table.tsx'
import styles from './alert-rules.module.css'
import { ruleColumns } from './rule-columns.tsx'
import { RuleRemarks } from './rule-remarks.tsx'
import { RuleSetChooser } from './rule-set-chooser.tsx'
import { explainedRule } from './explained-rule.ts'
import { continuousWords } from '../scenario/sampling-words.ts'

export interface AlertRulesProps {
  readonly alerts: AlertAssessment
  /** The rule that is explained beside the table; the first when there is none of this id. */
  readonly selectedId: string | null
  readonly onSelect: (id: string) => void
}

/** The rule table. Every rule is edited where it stands. */
export const AlertRules = ({ alerts, selectedId, onSelect }: AlertRulesProps) => {
  const { addAlertRule, deleteAlertRule } = useActions()
  const [newId, setNewId] = useState<string | null>(null)
  const headingId = useId()
  const addId = useId()
  const { alertReading } = useOpenScenario()
  const { rules } = alerts
  const { target, sloWindow } = alerts.objective
  // The same for as long as it says the same: rows whose rule is the same as well are then not drawn again.
  const objective = useMemo(() => ({ target, sloWindow }), [target, sloWindow])
  const sampled = alertReading.kind === 'prometheus'
  const full = rules.length >= MOST_ALERT_RULES
  return (
    <section className={styles.rules} data-topic="alert-rules" data-part="alert-rules" aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId}>Alert rules</h2>
        <RuleSetChooser objective={objective} />
      </div>
      <DataTable
        caption="Alert rules"
        captionHidden
        stacks
        columns={ruleColumns({
          objective,
          sampled,
          explainedId: explainedRule(alerts, selectedId)?.rule.id ?? null,
          newId,
          onExplain: onSelect,
          onDelete: (id) => {
            deleteAlertRule(id)
            document.getElementById(addId)?.focus()
          },
        })}
        rows={rules}
        rowKey={({ rule }) => rule.id}
        renderNote={(outcome) => (outcome.warnings.length === 0 ? null : <RuleRemarks outcome={outcome} />)}
        empty="No rules: nobody is told of anything. Add one, or choose a set."
      />
      <div className={styles.foot}>
        <Button
          id={addId}
          disabled={full}
          onClick={() => {
            const id = addAlertRule(
              furtherRule(
                rules.map(({ rule }) => rule),
                sloWindow,
              ),
            )
            setNewId(id)
            onSelect(id)
          }}
        >
          Add rule
        </Button>
        {full && (
          <span className={styles.note}>{formatCount(MOST_ALERT_RULES)} rules are as many as there may be.</span>
        )}
      </div>
      <p className={styles.note}>
        Type a share of the budget or a burn rate: the one you type is kept, the other follows. A kept share means the
        same in every SLO window; a kept burn rate does not change with it.
      </p>
      {sampled && (
        <p className={styles.note}>“Full outage” says what is ideal. {continuousWords(alertReading.sampling)}</p>
      )}
    </section>
  )
}
