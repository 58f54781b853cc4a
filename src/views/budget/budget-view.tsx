import { Suspense, lazy } from 'react'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { useAssessment, useSeries } from '../../store/use-store.ts'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import { BudgetLine } from './budget-line.tsx'
import styles from './budget-view.module.css'
import { Headline } from './headline.tsx'
import { ObjectiveSentence } from './objective-sentence.tsx'
import { SpendOverview } from './spend-overview.tsx'

const BudgetDetails = lazy(async () => ({ default: (await import('./budget-details.tsx')).BudgetDetails }))

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
    <SpendOverview assessment={assessment} />
    <Suspense fallback={<p className={styles.waiting}>Drawing the picture…</p>}>
      <BudgetDetails assessment={assessment} />
    </Suspense>
  </>
)

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
