import { kindOf, LESSON_KEYS } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import { stepLearned } from '../../../store/learned.ts'
import { useLearning } from '../../../store/use-learning.ts'
import { formatCount } from '../../../format/count.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { courseAddress } from './course-address.ts'
import styles from './course-end.module.css'
import type { CourseRun } from './course-run.ts'
import { useCourse } from './use-course.ts'

/** The lesson after a course; null after the last one, and after an exercise, which leads back to its workshop. */
const nextAfter = (key: CourseKey): CourseKey | null => {
  if (kindOf(key) === 'exercises') return null
  const place = LESSON_KEYS.findIndex((lesson) => lesson === key)
  return LESSON_KEYS[place + 1] ?? null
}

export interface CourseEndProps {
  readonly run: CourseRun
  /** For a projector. */
  readonly large?: boolean
}

/** After the last step: what one can answer now, how many guesses were right at once, and where to go on. */
export const CourseEnd = ({ run, large = false }: CourseEndProps) => {
  const { course, addresses } = run
  const learned = useLearning((state) => state.learned)
  const steps = course.steps.map(({ key }) => stepLearned(learned, course.key, key))
  const right = steps.filter((one) => one.right === true).length
  const guessed = steps.filter((one) => one.right !== null).length
  const next = useCourse(nextAfter(course.key)).course
  return (
    <section className={styles.end} aria-labelledby="course-end">
      <p className={styles.overline}>{course.words.title} · the end</p>
      <h1 id="course-end" data-step-top tabIndex={-1} className={styles.title}>
        You can answer this now: {course.words.question}
      </h1>
      {run.keepsProgress && (
        <p className={styles.score}>
          {guessed === 0
            ? 'You have not guessed in this lesson yet. A guess before the answer is what makes it stay.'
            : `${formatCount(right)} of ${formatCount(course.steps.length)} right at the first guess${
                right === course.steps.length ? '.' : '. The ones that were not are the ones that you will remember.'
              }`}
        </p>
      )}
      <nav aria-label="Go on" className={styles.ways}>
        {typeof next === 'object' && (
          <ButtonLink href={courseAddress(next.key)} variant="primary">
            Next lesson: {next.words.title}
          </ButtonLink>
        )}
        <ButtonLink href={addresses.next} variant={typeof next === 'object' ? 'plain' : 'primary'}>
          {kindOf(course.key) === 'exercises' ? 'To the workshop' : 'To all lessons'}
        </ButtonLink>
        {addresses.back !== null && <ButtonLink href={addresses.back}>Back to the last step</ButtonLink>}
        {!large && (
          <Button variant="quiet" onClick={run.restartCourse}>
            Forget my answers and begin again
          </Button>
        )}
      </nav>
    </section>
  )
}
