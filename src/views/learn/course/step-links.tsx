import { ButtonLink } from '../../ui/button-link.tsx'
import type { CourseRun } from './course-run.ts'
import styles from './step-links.module.css'

export interface StepLinksProps {
  readonly run: CourseRun
  /** What they are called where they stand a second time. */
  readonly label?: string
}

/** Back and on. Going on is never locked, and becomes the thing to do once the step is guessed and done. */
export const StepLinks = ({ run, label = 'Steps' }: StepLinksProps) => {
  const { addresses, course, place } = run
  return (
    <nav aria-label={label} className={styles.steps}>
      {addresses.back !== null && <ButtonLink href={addresses.back}>Back</ButtonLink>}
      <ButtonLink href={addresses.next} variant={run.revealed && run.done ? 'primary' : 'plain'}>
        {place + 1 < course.steps.length ? 'Next step' : 'Finish'}
      </ButtonLink>
    </nav>
  )
}
