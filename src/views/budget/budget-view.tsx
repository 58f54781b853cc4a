import type { Assessment } from '../../core/scenario/assessment.ts'
import { useAssessment } from '../../store/use-store.ts'
import { NoMeasurements } from '../scenario/no-measurements.tsx'
import { Staged } from '../scenario/staged.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { BudgetLine } from './budget-line.tsx'
import styles from './budget-view.module.css'
import { Headline } from './headline.tsx'
import { ObjectiveSentence } from './objective-sentence.tsx'
import { SpendOverview } from './spend-overview.tsx'

const BudgetDetails = fetchedPart(
  'The picture and the incidents',
  async () => (await import('./budget-details.tsx')).BudgetDetails,
  <p className={styles.waiting}>Drawing the picture…</p>,
)

/** From an objective to its remaining budget: sentence, answer, picture, ledger, comparison. */
export const BudgetView = () => {
  const assessment = useAssessment()
  return (
    <div className={styles.view}>
      <h1>
        <VisuallyHidden>Error budget</VisuallyHidden>
      </h1>
      <ObjectiveSentence />
      {assessment === null ? <NoMeasurements /> : <Answer assessment={assessment} />}
    </div>
  )
}

const Answer = ({ assessment }: { readonly assessment: Assessment }) => (
  <>
    <BudgetLine assessment={assessment} />
    <Headline assessment={assessment} />
    <Staged part="spenders">
      <SpendOverview assessment={assessment} />
    </Staged>
    <BudgetDetails assessment={assessment} />
  </>
)
