import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { BudgetOutlook } from './budget-outlook.tsx'
import styles from './budget-records.module.css'
import { DowntimeComparison } from './downtime-comparison.tsx'
import { ExcludedTime } from './excluded-time.tsx'
import { IncidentLedger } from './incident-ledger.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { WhenNear } from '../ui/when-near.tsx'

const ThreeMethods = fetchedPart(
  'The comparison of methods',
  async () => (await import('../methods/three-methods.tsx')).ThreeMethods,
)

/** What stands below the picture: ledger, excluded time, outlook, comparison and story. Fetched while the picture is drawn. */
export const BudgetRecords = ({ assessment }: { readonly assessment: Assessment }) => {
  const { id, story } = useOpenScenario()
  return (
    <>
      <IncidentLedger key={id} assessment={assessment} />
      <ExcludedTime key={`${id} excluded`} assessment={assessment} />
      <BudgetOutlook key={`${id} outlook`} assessment={assessment} />
      <WhenNear key={`${id} methods`} title="Three budgeting methods" show="Show all three methods">
        <ThreeMethods assessment={assessment} />
      </WhenNear>
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
