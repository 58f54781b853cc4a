import { useCallback, useEffect, useState } from 'react'
import type { Remembered } from '../../store/use-store.ts'
import { StoreProvider, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { BudgetView } from '../budget/budget-view.tsx'
import { PostMortemDoor } from '../scenario/post-mortem-door.ts'
import { Button } from '../ui/button.tsx'
import { ErrorBoundary } from '../ui/error-boundary.tsx'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import '../ui/base.css'
import { AlertsPlace } from './alerts-place.tsx'
import styles from './app.module.css'
import { ComparePlace } from './compare-place.tsx'
import { DialogPlaces } from './dialog-places.tsx'
import type { AppDialog } from './app-dialog.ts'
import { DeliveryPlace } from './delivery-place.tsx'
import { Header } from './header.tsx'
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
  const [dialog, setDialog] = useState<AppDialog | null>(null)
  const close = (): void => setDialog(null)
  const openPostMortem = useCallback((postMortemOf: string) => setDialog({ postMortemOf }), [])
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
      <Header onDialog={setDialog} />
      <div className={styles.columns}>
        <main id="main" ref={top} tabIndex={-1} aria-label={VIEW_NAMES[view]} className={styles.main}>
          {noticed && <Notices />}
          {scenario.prometheus !== null && <LiveBar onChange={() => setDialog('import')} />}
          <ErrorBoundary renderFallback={(_, retry) => <Failed retry={retry} />} key={view}>
            <PostMortemDoor value={openPostMortem}>
              <ShownView view={view} />
            </PostMortemDoor>
          </ErrorBoundary>
        </main>
        <Practice view={taught} topic={topic} />
      </div>
      <DialogPlaces open={dialog} onOpen={setDialog} onClose={close} />
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
