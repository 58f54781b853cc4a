import type { Assessment } from '../../core/scenario/assessment.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { SavePicture } from '../charts/save-picture.tsx'
import styles from './save-spenders.module.css'
import { SPENDERS_TITLE, SpendersBar } from './spend-overview.tsx'

const SUMMARY = 'One bar: what each incident and everything else spent of the budget, and what remains.'

/** The bar of who spent the budget to take away. It is painted before this is here. */
export const SaveSpenders = ({ assessment }: { readonly assessment: Assessment }) => {
  const { service } = useOpenScenario()
  if (assessment.remaining === null) return null
  return (
    <div className={styles.save}>
      <SavePicture title={SPENDERS_TITLE} summary={SUMMARY} fileName={`${service} who spent the budget`}>
        <SpendersBar assessment={assessment} />
      </SavePicture>
    </div>
  )
}
