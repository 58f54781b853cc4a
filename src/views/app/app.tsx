import type { Remembered } from '../../store/use-store.ts'
import { StoreProvider } from '../../store/use-store.ts'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { SkipLink } from '../ui/skip-link.tsx'
import '../ui/base.css'
import styles from './app.module.css'
import { OwnPage } from './own-page.tsx'
import { hasCourse, NOTES_ADDRESS, useHash } from './route.ts'
import { useShortcuts } from './shortcuts.ts'
import { useShownPage } from './use-view.ts'

const CoursePlace = fetchedPart('This lesson', async () => (await import('./course-place.tsx')).CoursePlace)
const PresentPlace = fetchedPart(
  'This page',
  async () => (await import('./present-place.tsx')).PresentPlace,
  <p className={styles.waiting}>Fetching…</p>,
)
const NotesPage = fetchedPart('The notes', async () => (await import('../present/notes-page.tsx')).NotesPage)

/** The whole page. */
export const App = ({ remembered }: { readonly remembered: Remembered }) => (
  <StoreProvider value={remembered}>
    <Page />
  </StoreProvider>
)

const Page = () => {
  const isNotes = useHash() === NOTES_ADDRESS
  const page = useShownPage()
  useShortcuts()
  if (isNotes) return <NotesPage />
  if (page.presented) return <PresentPlace page={page} />
  return (
    <>
      <SkipLink target="main">Skip to the answer</SkipLink>
      {hasCourse(page.path) ? <CoursePlace page={page} /> : <OwnPage page={page} />}
    </>
  )
}
