import { USUAL_POLICY } from '../../core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import { WORKBOOK_POLICY } from '../../format/delivery-sources.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { useCovered } from '../scenario/staged.tsx'
import { Button } from '../ui/button.tsx'
import { DueShares } from './due-shares.tsx'
import styles from './policy-part.module.css'
import { PolicyTable } from './policy-table.tsx'

/** The error-budget policy, to be edited: what happens at each level of the remaining budget, and who decides. */
export const PolicyPart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { policy } = useOpenScenario()
  const { editScenario } = useActions()
  const isVerdictCovered = useCovered('verdict')
  const verdict = policyVerdict(policy, assessment.remaining?.share ?? null)
  return (
    <section className={styles.part} data-topic="policy" data-part="policy" aria-labelledby="policy-heading">
      <div className={styles.head}>
        <h2 id="policy-heading" tabIndex={-1}>
          Error-budget policy
        </h2>
        {!sameFacts(policy, USUAL_POLICY) && (
          <Button
            variant="quiet"
            onClick={() => {
              editScenario({ policy: USUAL_POLICY }, '')
              // The button that was pressed is about to go.
              document.getElementById('policy-heading')?.focus()
            }}
          >
            Back to the usual policy
          </Button>
        )}
      </div>
      <p className={styles.lead}>
        Agreed on before it is needed: at each level of the remaining budget, what happens to releases and who decides.
        What you leave empty keeps the words shown in grey.
      </p>
      <PolicyTable appliesNow={isVerdictCovered ? null : (verdict?.index ?? null)} />
      <DueShares />
      <p className={styles.note}>
        Freezing once the budget is spent, and both limits of 20 %, follow the{' '}
        <a href={WORKBOOK_POLICY.address} target="_blank" rel="noreferrer">
          {WORKBOOK_POLICY.words}
        </a>
        . The step before it is ours: change it to what your team agrees on.
      </p>
    </section>
  )
}
