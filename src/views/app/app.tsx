import { Suspense, lazy, useEffect, useState } from 'react'
import type { Remembered } from '../../store/use-store.ts'
import { StoreProvider, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { BudgetView } from '../budget/budget-view.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import '../ui/base.css'
import { AlertsPlace } from './alerts-place.tsx'
import styles from './app.module.css'
import { ComparePlace } from './compare-place.tsx'
import { Header } from './header.tsx'
import { ImportPlace } from './import-place.tsx'
import { VIEW_NAMES } from './route.ts'
import type { View } from './route.ts'
import { useShortcuts } from './shortcuts.ts'
import { useTopic } from './use-topic.ts'
import { useShownView } from './use-view.ts'

const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }))
const LiveBar = lazy(async () => ({ default: (await import('../exchange/prometheus/live-bar.tsx')).LiveBar }))
const Practice = lazy(async () => ({ default: (await import('./practice.tsx')).Practice }))

/** The whole page. */
export const App = ({ remembered }: { readonly remembered: Remembered }) => (
  <StoreProvider value={remembered}>
    <Page />
  </StoreProvider>
)

const Page = () => {
  const scenario = useOpenScenario()
  const noticed = useWorkspace((state) => state.notices.length > 0)
  const [importing, setImporting] = useState(false)
  const { view, top } = useShownView()
  // Beside a comparison the page explains what is compared: budgets.
  const taught = view === 'compare' ? 'budget' : view
  const { topic, watch } = useTopic(taught)
  useShortcuts()
  useEffect(() => {
    document.title = `${scenarioTitle(scenario)} · ${VIEW_NAMES[view]} · Burnline`
  }, [scenario, view])
  return (
    <div className={styles.page} {...watch}>
      <SkipLink target="main">Skip to the answer</SkipLink>
      <Header onImport={() => setImporting(true)} />
      <div className={styles.columns}>
        <main id="main" ref={top} tabIndex={-1} aria-label={VIEW_NAMES[view]} className={styles.main}>
          {noticed && (
            <Suspense>
              <Notices />
            </Suspense>
          )}
          {scenario.prometheus !== null && (
            <Suspense>
              <LiveBar onChange={() => setImporting(true)} />
            </Suspense>
          )}
          <ShownView view={view} />
        </main>
        <Suspense fallback={<aside />}>
          <Practice view={taught} topic={topic} />
        </Suspense>
      </div>
      <ImportPlace open={importing} onOpen={() => setImporting(true)} onClose={() => setImporting(false)} />
    </div>
  )
}

const ShownView = ({ view }: { readonly view: View }) => {
  switch (view) {
    case 'alerts':
      return <AlertsPlace />
    case 'compare':
      return <ComparePlace />
    case 'budget':
      return <BudgetView />
  }
}
