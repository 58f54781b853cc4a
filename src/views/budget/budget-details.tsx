import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { BurnDown } from '../scenario/burn-down.tsx'
import { DowntimeComparison } from './downtime-comparison.tsx'
import styles from './budget-details.module.css'
import { ExcludedTime } from './excluded-time.tsx'
import { IncidentLedger } from './incident-ledger.tsx'

/** What stands below the answer: picture, ledger and comparison. Fetched after the answer is painted. */
export const BudgetDetails = ({ assessment }: { readonly assessment: Assessment }) => {
  const { id, story } = useOpenScenario()
  return (
    <>
      <div data-topic="chart" data-part="chart">
        <BurnDown assessment={assessment} />
      </div>
      <IncidentLedger key={id} assessment={assessment} />
      <ExcludedTime key={`${id} excluded`} assessment={assessment} />
      <DowntimeComparison assessment={assessment} />
      {story !== '' && (
        <section className={styles.story} data-topic="scenarios">
          <h2>About this scenario</h2>
          <p>{story}</p>
        </section>
      )}
    </>
  )
}
