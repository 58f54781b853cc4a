import type { Assessment } from '../../core/scenario/assessment.ts'
import { useAssessment, useOpenScenario, useSeries } from '../../store/use-store.ts'
import { BudgetLine } from './budget-line.tsx'
import styles from './budget-view.module.css'
import { BurnDown } from './burn-down.tsx'
import { DowntimeComparison } from './downtime-comparison.tsx'
import { Headline } from './headline.tsx'
import { IncidentLedger } from './incident-ledger.tsx'
import { ObjectiveSentence } from './objective-sentence.tsx'
import { SpendOverview } from './spend-overview.tsx'

/** From an objective to its remaining budget: sentence, answer, picture, ledger, comparison. */
export const BudgetView = () => {
  const assessment = useAssessment()
  const { story } = useOpenScenario()
  return (
    <div className={styles.view}>
      <h1 className={styles.spoken}>Error budget</h1>
      <ObjectiveSentence />
      {assessment === null ? <NoMeasurements /> : <Answer assessment={assessment} />}
      {story !== '' && (
        <section className={styles.story}>
          <h2>About this scenario</h2>
          <p>{story}</p>
        </section>
      )}
    </div>
  )
}

const Answer = ({ assessment }: { readonly assessment: Assessment }) => {
  const { id } = useOpenScenario()
  return (
    <>
      <BudgetLine assessment={assessment} />
      <Headline assessment={assessment} />
      <SpendOverview assessment={assessment} />
      <BurnDown assessment={assessment} />
      <IncidentLedger key={id} assessment={assessment} />
      <DowntimeComparison assessment={assessment} />
    </>
  )
}

const NoMeasurements = () => {
  const series = useSeries()
  return (
    <p role="status" className={styles.waiting}>
      {series === 'missing'
        ? 'The measurements of this scenario are not in this browser, so there is no honest answer. Import them again, or remove them under “Traffic”.'
        : 'Fetching the measurements…'}
    </p>
  )
}
