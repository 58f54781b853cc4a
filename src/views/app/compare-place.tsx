import { Suspense, lazy } from 'react'
import styles from './app.module.css'

const CompareView = lazy(async () => ({ default: (await import('../compare/compare-view.tsx')).CompareView }))

/** The Compare view, fetched when it is first asked for. */
export const ComparePlace = () => (
  <Suspense fallback={<p className={styles.waiting}>Fetching the comparison…</p>}>
    <CompareView />
  </Suspense>
)
