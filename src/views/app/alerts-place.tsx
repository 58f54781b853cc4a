import { Suspense, lazy } from 'react'
import styles from './app.module.css'

const view = () => import('../alerts/alerts-view.tsx')
const code = () => import('../exchange/rules-as-code.tsx')

const AlertsView = lazy(async () => ({ default: (await view()).AlertsView }))
const RulesAsCode = lazy(async () => ({ default: (await code()).RulesAsCode }))

/** Fetches what the Alerts view is made of, so that it opens at once. */
export const fetchAlerts = async (): Promise<void> => {
  await Promise.all([view(), code()])
}

/** The Alerts view, and with it what only this room may put there. */
export const AlertsPlace = () => (
  <Suspense fallback={<p className={styles.waiting}>Fetching the alerts…</p>}>
    <AlertsView
      rulesAsCode={
        <Suspense>
          <RulesAsCode />
        </Suspense>
      }
    />
  </Suspense>
)
