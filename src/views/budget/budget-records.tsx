import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { BudgetOutlook } from './budget-outlook.tsx'
import styles from './budget-records.module.css'
import { DowntimeComparison } from './downtime-comparison.tsx'
import { ExcludedTime } from './excluded-time.tsx'
import { IncidentLedger } from './incident-ledger.tsx'
import { Staged, useOnStage } from '../scenario/staged.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { WhenNear } from '../ui/when-near.tsx'

const ThreeMethods = fetchedPart(
  'The comparison of methods',
  async () => (await import('../methods/three-methods.tsx')).ThreeMethods,
)

/** What stands below the picture: ledger, excluded time, outlook, comparison and story. Fetched while the picture is drawn. */
export const BudgetRecords = ({ assessment }: { readonly assessment: Assessment }) => {
  const { id, story } = useOpenScenario()
  const onStage = useOnStage()
  return (
    <>
      <Staged part="incidents">
        <IncidentLedger key={id} assessment={assessment} />
      </Staged>
      <Staged part="excluded-time">
        <ExcludedTime key={`${id} excluded`} assessment={assessment} />
      </Staged>
      <BudgetOutlook key={`${id} outlook`} assessment={assessment} />
      <Staged part="three-methods">
        <WhenNear
          key={`${id} methods`}
          title="Three budgeting methods"
          show="Show all three methods"
          part="three-methods"
          atOnce={onStage}
        >
          <ThreeMethods assessment={assessment} />
        </WhenNear>
      </Staged>
      <Staged part="downtime-table">
        <DowntimeComparison assessment={assessment} />
      </Staged>
      {story !== '' && (
        <Staged part="story">
          <section className={styles.story} data-topic="scenarios">
            <h2>About this scenario</h2>
            <p>{story}</p>
          </section>
        </Staged>
      )}
    </>
  )
}
