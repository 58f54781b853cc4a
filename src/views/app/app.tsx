import { useEffect, useState } from 'react'
import type { Remembered } from '../../store/use-store.ts'
import { StoreProvider, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { BudgetView } from '../budget/budget-view.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import '../ui/base.css'
import { AlertsPlace } from './alerts-place.tsx'
import styles from './app.module.css'
import { ComparePlace } from './compare-place.tsx'
import { DeliveryPlace } from './delivery-place.tsx'
import { Header } from './header.tsx'
import { ImportPlace } from './import-place.tsx'
import { VIEW_NAMES } from './route.ts'
import type { View } from './route.ts'
import { useShortcuts } from './shortcuts.ts'
import { SystemPlace } from './system-place.tsx'
import { useTopic } from './use-topic.ts'
import { useShownView } from './use-view.ts'

const Notices = fetchedPart('A notice', async () => (await import('./notices.tsx')).Notices)
const LiveBar = fetchedPart('Live reading', async () => (await import('../exchange/prometheus/live-bar.tsx')).LiveBar)
const Practice = fetchedPart('“In practice”', async () => (await import('./practice.tsx')).Practice, <aside />)

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
          {noticed && <Notices />}
          {scenario.prometheus !== null && <LiveBar onChange={() => setImporting(true)} />}
          <ErrorBoundary renderFallback={(_, retry) => <Failed retry={retry} />} key={view}>
            <ShownView view={view} />
          </ErrorBoundary>
        </main>
        <Practice view={taught} topic={topic} />
      </div>
      <ImportPlace open={importing} onOpen={() => setImporting(true)} onClose={() => setImporting(false)} />
    </div>
  )
}

/** Whatever goes wrong in a view, the frame around it stays, and so do the facts. */
const Failed = ({ retry }: { readonly retry: () => void }) => (
  <p role="alert">
    This could not be shown. Nothing is lost.{' '}
    <Button variant="quiet" onClick={retry}>
      Try again
    </Button>
  </p>
)

const ShownView = ({ view }: { readonly view: View }) => {
  switch (view) {
    case 'alerts':
      return <AlertsPlace />
    case 'delivery':
      return <DeliveryPlace />
    case 'system':
      return <SystemPlace />
    case 'compare':
      return <ComparePlace />
    case 'budget':
      return <BudgetView />
  }
}
