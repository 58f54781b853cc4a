import { fetchedPart } from '../ui/fetched-part.tsx'
import styles from './app.module.css'

/** The Compare view, fetched when it is first asked for. */
export const ComparePlace = fetchedPart(
  'The comparison',
  async () => (await import('../compare/compare-view.tsx')).CompareView,
  <p className={styles.waiting}>Fetching the comparison…</p>,
)
