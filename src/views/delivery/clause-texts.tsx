import { LONGEST_CLAUSE } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { usualClauseWords } from '../../format/policy-words.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { useEditClause } from './clause-fields.tsx'
import type { ClauseFieldProps } from './clause-fields.tsx'
import styles from './clause-texts.module.css'
import { ProseField } from './prose-field.tsx'

const TEXTS = [
  { key: 'action', label: 'What happens', name: 'what happens' },
  { key: 'decides', label: 'Who decides', name: 'who decides' },
  { key: 'exempt', label: 'What is exempt', name: 'what is exempt' },
] as const

/** What a clause says. An empty text shows the usual words of its verdict, which hold then. */
export const ClauseTexts = ({ clause, number }: ClauseFieldProps) => {
  const edit = useEditClause(clause)
  const { policy } = useOpenScenario()
  const usual = usualClauseWords(policy, number - 1)
  return (
    <div className={styles.texts} data-row={clause.id}>
      {TEXTS.map(({ key, label, name }) => (
        <ProseField
          key={key}
          field={key}
          label={label}
          name={`Clause ${formatCount(number)}: ${name}`}
          value={clause[key]}
          usual={usual[key]}
          longest={LONGEST_CLAUSE}
          onText={(text) => edit({ [key]: text }, key)}
        />
      ))}
    </div>
  )
}
