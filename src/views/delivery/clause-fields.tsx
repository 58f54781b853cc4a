import { useEffect, useRef } from 'react'
import { clauseFromText, parseClauseFrom } from '../../core/delivery/clause-text.ts'
import { withClause, withVerdict } from '../../core/delivery/edited-policy.ts'
import { VERDICTS } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyClause } from '../../core/delivery/error-budget-policy.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import { formatCount } from '../../format/count.ts'
import { verdictName } from '../../format/policy-words.ts'
import { inWords } from '../../format/problem-words.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { classNames } from '../ui/class-names.ts'
import { DraftField } from '../ui/draft-field.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './clause-fields.module.css'

export interface ClauseFieldProps {
  readonly clause: PolicyClause
  /** Its place in the policy, from 1: what a screen reader hears it called by. */
  readonly number: number
}

/** Changes of a clause, and the name under which they are undone together. */
export const useEditClause = ({ id }: PolicyClause): ((changes: Partial<PolicyClause>, field: string) => void) => {
  const { policy } = useOpenScenario()
  const { editScenario } = useActions()
  return (changes, field) => editScenario({ policy: withClause(policy, id, changes) }, `clause ${id} ${field}`)
}

/** From what remaining budget on a clause applies. The last one has none. A clause that was just added takes the focus here. */
export const FromField = ({ clause, number, isNew }: ClauseFieldProps & { readonly isNew: boolean }) => {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    if (isNew && place.current) focusFirst(place.current)
  }, [isNew])
  const { policy } = useOpenScenario()
  const edit = useEditClause(clause)
  const above = policy.clauses[number - 2]?.from ?? null
  const below = policy.clauses[number]?.from ?? null
  return (
    <span ref={place} className={styles.field}>
      <DraftField<number>
        label={`Clause ${formatCount(number)}: at least so much of the budget`}
        labelHidden
        size={6}
        inputMode="text"
        value={clause.from ?? 0}
        write={(from) => `${clauseFromText(from)} %`}
        read={(text) => inWords(parseClauseFrom(text, 'from', { above, below }))}
        onValue={(from) => edit({ from }, 'from')}
      />{' '}
      <span className={styles.after}>or more</span>
    </span>
  )
}

export const VerdictField = ({ clause, number }: ClauseFieldProps) => {
  const { policy } = useOpenScenario()
  const { editScenario } = useActions()
  return (
    <span className={classNames(styles.field, styles.verdict, styles[clause.verdict])}>
      <SelectField
        label={`Clause ${formatCount(number)}: verdict`}
        labelHidden
        value={clause.verdict}
        options={VERDICTS.map((value) => ({ value, label: verdictName(value) }))}
        onValue={(verdict) =>
          editScenario({ policy: withVerdict(policy, clause.id, verdict) }, `clause ${clause.id} verdict`)
        }
      />
    </span>
  )
}

export const ShippingField = ({ clause, number }: ClauseFieldProps) => {
  const edit = useEditClause(clause)
  return (
    <span className={styles.field}>
      <DraftField
        label={`Clause ${formatCount(number)}: planned deploys that still go out`}
        labelHidden
        size={6}
        align="end"
        inputMode="decimal"
        value={clause.shipping}
        write={(share) => `${percentText(share)} %`}
        read={(text) => inWords(parseShare(text, 'shipping', true))}
        onValue={(shipping) => edit({ shipping }, 'shipping')}
      />
    </span>
  )
}
