import { formatCount } from '../../format/count.ts'
import { Button } from '../ui/button.tsx'
import styles from './idea-walk.module.css'

export interface IdeaWalkProps {
  readonly place: number
  readonly count: number
  readonly onStep: (step: 1 | -1) => void
}

const Arrow = ({ path }: { readonly path: string }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={path} fill="none" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" />
  </svg>
)

/** Steps through the ideas by hand. It stands above the text, so that it stays in place whatever the text's length. */
export const IdeaWalk = ({ place, count, onStep }: IdeaWalkProps) => (
  <div role="group" aria-label="All ideas" className={styles.walk}>
    <Button variant="quiet" className={styles.step} aria-label="Previous idea" onClick={() => onStep(-1)}>
      <Arrow path="M10 3 5 8l5 5" />
    </Button>
    <span className={styles.place}>
      {formatCount(place)} of {formatCount(count)}
    </span>
    <Button variant="quiet" className={styles.step} aria-label="Next idea" onClick={() => onStep(1)}>
      <Arrow path="m6 3 5 5-5 5" />
    </Button>
  </div>
)
