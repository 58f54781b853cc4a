import { useState } from 'react'
import { PAGE_SLIDES, slideWithPart } from '../../lessons/slides/slides.ts'
import { homeOfPart } from '../../lessons/topic.ts'
import type { PracticePart } from '../../lessons/topic.ts'
import { PresentFrame } from '../present/present-frame.tsx'
import { Guarded } from './guarded.tsx'
import { LearnPlace } from './learn-place.tsx'
import { PresentLink } from './present-link.tsx'
import styles from './present-place.module.css'
import { ALONE } from './present-view.tsx'
import { leavePresent, openPresented } from './present.ts'
import { slideAddress } from './present-address.ts'
import { queryOf } from './route.ts'

const wordsOf = (name: string) =>
  name !== 'compare' && Object.hasOwn(PAGE_SLIDES, name)
    ? PAGE_SLIDES[name as keyof typeof PAGE_SLIDES]
    : PAGE_SLIDES.home

/** The slide of the view that has a part. */
const showPart = (part: PracticePart): void => {
  const view = homeOfPart[part]
  openPresented(slideAddress(view, slideWithPart(view, part).key, queryOf(location.hash)))
}

/** Any other page of Learn: one slide. */
export const PresentPage = ({ path }: { readonly path: readonly string[] }) => {
  const [name = ''] = path
  const { title, notes } = wordsOf(name)
  const [attempt, setAttempt] = useState(0)
  return (
    <PresentFrame
      slide={{ ...ALONE, key: path.join('/'), title, titled: false, notes }}
      renderLink={() => <PresentLink title={title} />}
      onStep={() => undefined}
      onReveal={() => undefined}
      // A game goes on wherever it is opened.
      onReset={name === 'game' ? null : () => setAttempt(attempt + 1)}
      onUndo={() => undefined}
      onLeave={leavePresent}
    >
      <Guarded key={attempt}>
        <div className={styles.view}>
          <LearnPlace path={path} onTry={showPart} />
        </div>
      </Guarded>
    </PresentFrame>
  )
}
