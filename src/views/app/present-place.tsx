import { useEffect } from 'react'
import { cardKey } from '../../lessons/cards/card-keys.ts'
import { PresentCard } from './present-card.tsx'
import { PresentCourse } from './present-course.tsx'
import { PresentPage } from './present-page.tsx'
import { PresentCompare, PresentView } from './present-view.tsx'
import { followPresented } from './present.ts'
import type { ShownPage } from './use-view.ts'

const COURSES: ReadonlySet<string | undefined> = new Set(['lessons', 'exercises', 'tour'])

/** A page for a projector. */
export const PresentPlace = ({ page }: { readonly page: ShownPage }) => {
  useEffect(() => {
    document.addEventListener('click', followPresented)
    return () => document.removeEventListener('click', followPresented)
  }, [])
  const { view, path } = page
  if (view === 'compare') return <PresentCompare />
  if (view !== 'learn') return <PresentView key={view} view={view} />
  const card = path[0] === 'cards' && path.length === 2 ? cardKey(path[1] ?? '') : null
  if (card !== null) return <PresentCard card={card} />
  return COURSES.has(path[0]) ? <PresentCourse path={path} /> : <PresentPage key={path[0]} path={path} />
}
