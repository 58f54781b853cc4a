import { firstSla } from '../../core/cost/edited-sla.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { SlaBands } from './sla-bands.tsx'
import { SlaFacts } from './sla-facts.tsx'
import { SlaFields } from './sla-fields.tsx'
import styles from './sla-part.module.css'
import { useEditCost } from './use-edit-cost.ts'

/** The SLA beside the SLO: what the contract promises, what lies between, and what a breach costs. Off until asked for. */
export const SlaPart = ({ assessment }: { readonly assessment: Assessment }) => {
  const { cost, target } = useOpenScenario()
  const edit = useEditCost()
  const { sla, currency } = cost
  return (
    <section className={classNames(styles.part, sla === null && styles.off)} aria-labelledby="sla-heading">
      <div className={styles.head}>
        <h3 id="sla-heading">SLA beside the SLO</h3>
        {sla !== null && (
          <Button variant="quiet" onClick={() => edit({ sla: null }, '')}>
            Remove the SLA
          </Button>
        )}
      </div>
      <p className={styles.lead}>
        The objective is your own aim; an SLA is what customers are promised by contract, and paid back for. It is
        looser, so that there is time to act in between.
      </p>
      {sla === null ? (
        <div>
          <Button onClick={() => edit({ sla: firstSla(target) }, '')}>Add an SLA</Button>
        </div>
      ) : (
        <>
          <SlaFields sla={sla} currency={currency} assessment={assessment} />
          <SlaFacts sla={sla} currency={currency} assessment={assessment} />
          <SlaBands sla={sla} currency={currency} assessment={assessment} />
        </>
      )}
    </section>
  )
}
