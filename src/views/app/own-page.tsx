import { useCallback, useEffect, useState } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { PostMortemDoor } from '../scenario/post-mortem-door.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'
import type { AppDialog } from './app-dialog.ts'
import styles from './app.module.css'
import { DialogPlaces } from './dialog-places.tsx'
import { Guarded } from './guarded.tsx'
import { Header } from './header.tsx'
import { VIEW_NAMES } from './route.ts'
import { ShownView } from './shown-view.tsx'
import { useTopic } from './use-topic.ts'
import { useTop } from './use-view.ts'
import type { ShownPage } from './use-view.ts'

const Notices = fetchedPart('A notice', async () => (await import('./notices.tsx')).Notices)
const LiveBar = fetchedPart('Live reading', async () => (await import('../exchange/prometheus/live-bar.tsx')).LiveBar)
const Practice = fetchedPart('“In practice”', async () => (await import('./practice.tsx')).Practice, <aside />)
const LearnPlace = fetchedPart('Learn', async () => (await import('./learn-place.tsx')).LearnPlace)
const ReturnBar = fetchedPart('The way back', async () => (await import('./return-bar.tsx')).ReturnBar)

/** A view of the person's own scenario, with everything that can be done with it, or a page of Learn that explains it. */
export const OwnPage = ({ page }: { readonly page: ShownPage }) => {
  const { view, path } = page
  const scenario = useOpenScenario()
  const noticed = useWorkspace((state) => state.notices.length > 0)
  const [dialog, setDialog] = useState<AppDialog | null>(null)
  const close = (): void => setDialog(null)
  const openPostMortem = useCallback((postMortemOf: string) => setDialog({ postMortemOf }), [])
  const top = useTop(page)
  // Beside a comparison the page explains what is compared: budgets.
  const taught = view === 'compare' || view === 'learn' ? 'budget' : view
  const { topic, watch } = useTopic(taught)
  useEffect(() => {
    // A page of Learn names itself.
    if (view !== 'learn') document.title = `${scenarioTitle(scenario)} · ${VIEW_NAMES[view]} · Burnline`
  }, [scenario, view])
  return (
    <div className={styles.page} {...watch}>
      <Header onDialog={setDialog} />
      <div className={view === 'learn' ? styles.column : styles.columns}>
        <main id="main" ref={top} tabIndex={-1} aria-label={VIEW_NAMES[view]} className={styles.main}>
          {noticed && <Notices />}
          {scenario.prometheus !== null && <LiveBar onChange={() => setDialog('import')} />}
          <ReturnBar />
          <Guarded key={[view, ...path].join('/')}>
            <PostMortemDoor value={openPostMortem}>
              {view === 'learn' ? <LearnPlace path={path} /> : <ShownView view={view} />}
            </PostMortemDoor>
          </Guarded>
        </main>
        {view !== 'learn' && <Practice view={taught} topic={topic} />}
      </div>
      <DialogPlaces open={dialog} onOpen={setDialog} onClose={close} />
    </div>
  )
}
