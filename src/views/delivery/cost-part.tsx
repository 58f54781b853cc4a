import { estimateOf } from '../../core/cost/total-cost.ts'
import type { DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { BudgetInMoney } from './budget-in-money.tsx'
import { CostCurve } from './cost-curve.tsx'
import { CostFields } from './cost-fields.tsx'
import styles from './cost-part.module.css'
import { SlaPart } from './sla-part.tsx'

export interface CostPartProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
}

/** The budget in money, what a year at each target costs, and the contract beside the objective. */
export const CostPart = ({ assessment, answer }: CostPartProps) => {
  const { cost, target } = useOpenScenario()
  const { outagePerMinute } = cost
  const estimate = estimateOf(cost)
  return (
    <section className={styles.part} data-topic="cost" data-part="cost" aria-labelledby="cost-heading">
      <h2 id="cost-heading">What reliability costs</h2>
      <p className={styles.lead}>By your own estimates: rough ones do. They decide which target is worth its price.</p>
      <CostFields />
      {outagePerMinute === null ? (
        <p>Say what a minute of full outage costs, and the error budget and every incident are shown in money.</p>
      ) : (
        <BudgetInMoney assessment={assessment} answer={answer} perMinute={outagePerMinute} currency={cost.currency} />
      )}
      {estimate === null ? (
        <p>
          Say {outagePerMinute === null ? 'that, and ' : ''}what one more nine would cost a year, and there is a curve
          of the total cost, with the cheapest target on it.
        </p>
      ) : (
        <CostCurve estimate={estimate} target={target} currency={cost.currency} />
      )}
      <SlaPart assessment={assessment} />
    </section>
  )
}
