import { Suspense, lazy, useEffect, useState } from 'react'
import type { Remembered } from '../../store/use-store.ts'
import { StoreProvider, useAssessment, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { Topic } from '../../lessons/topic.ts'
import { BudgetView } from '../budget/budget-view.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import '../ui/base.css'
import styles from './app.module.css'
import { Header } from './header.tsx'
import { ImportPlace } from './import-place.tsx'
import { focusPart } from './parts.ts'
import { useShortcuts } from './shortcuts.ts'
import { useTopic } from './use-topic.ts'

const Notices = lazy(async () => ({ default: (await import('./notices.tsx')).Notices }))
const InPractice = lazy(async () => ({ default: (await import('../learn/in-practice.tsx')).InPractice }))

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
  const { topic, watch } = useTopic()
  useShortcuts()
  useEffect(() => {
    document.title = `${scenarioTitle(scenario)} · Budget · Burnline`
  }, [scenario])
  return (
    <div className={styles.page} {...watch}>
      <SkipLink target="main">Skip to the answer</SkipLink>
      <Header onImport={() => setImporting(true)} />
      <div className={styles.columns}>
        <main id="main" tabIndex={-1} className={styles.main}>
          {noticed && (
            <Suspense>
              <Notices />
            </Suspense>
          )}
          <BudgetView />
        </main>
        <Suspense fallback={<aside />}>
          <Practice topic={topic} />
        </Suspense>
      </div>
      <ImportPlace open={importing} onOpen={() => setImporting(true)} onClose={() => setImporting(false)} />
    </div>
  )
}

const Practice = ({ topic }: { readonly topic: Topic }) => {
  const scenario = useOpenScenario()
  const assessment = useAssessment()
  return <InPractice topic={topic} scenario={scenario} assessment={assessment} onTry={focusPart} />
}
