import { fetchedPart } from '../ui/fetched-part.tsx'
import styles from './app.module.css'

const view = () => import('../alerts/alerts-view.tsx')
const code = () => import('../exchange/rules-as-code.tsx')

const AlertsView = fetchedPart(
  'The Alerts view',
  async () => (await view()).AlertsView,
  <p className={styles.waiting}>Fetching the alerts…</p>,
)
const RulesAsCode = fetchedPart(
  '“Rules as code”',
  async () => (await code()).RulesAsCode,
  <p className={styles.waiting}>Fetching the code…</p>,
)

/** Fetches what the Alerts view is made of, so that it opens at once. */
export const fetchAlerts = async (): Promise<void> => {
  await Promise.all([view(), code(), import('../learn/alert-ideas.tsx')])
}

/** The Alerts view, and with it what only this room may put there. */
export const AlertsPlace = () => <AlertsView rulesAsCode={<RulesAsCode />} />
