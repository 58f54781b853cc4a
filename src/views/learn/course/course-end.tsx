import { words } from '../../../lessons/course-page/words.ts'
import { kindOf, LESSON_KEYS } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import { courseProgress } from '../../../lessons/course/course-progress.ts'
import type { CourseProgress } from '../../../lessons/course/course-progress.ts'
import { amount, count, word } from '../../../lessons/fact.ts'
import { nouns } from '../../../lessons/nouns.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { Sentence } from '../../../lessons/sentence.ts'
import { stepLearned } from '../../../store/learned.ts'
import { useLearning } from '../../../store/use-learning.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import { Said } from '../said.tsx'
import { courseAddress } from './course-address.ts'
import styles from './course-end.module.css'
import { CourseRecap } from './course-recap.tsx'
import type { CourseRun } from './course-run.ts'
import { OwnViews } from './own-views.tsx'
import { useCourse } from './use-course.ts'

/** The lesson after a course; null after the last one, and after an exercise, which leads back to its workshop. */
const nextAfter = (key: CourseKey): CourseKey | null => {
  if (kindOf(key) === 'exercises') return null
  const place = LESSON_KEYS.findIndex((lesson) => lesson === key)
  return LESSON_KEYS[place + 1] ?? null
}

/** How the first guesses went. */
const scoreOf = ({ steps, guessed, right }: CourseProgress): Sentence => {
  if (guessed === 0) return sentence(words.end.none, {})
  const facts = { right: amount(right), steps: count(steps, nouns.step) }
  if (guessed < steps) return sentence(words.end.open, { ...facts, open: amount(steps - guessed) })
  return right === steps ? sentence(words.end.allRight, { guessed: amount(guessed) }) : sentence(words.end.some, facts)
}

export interface CourseEndProps {
  readonly run: CourseRun
  /** For a projector. */
  readonly large?: boolean
}

/** After the last step: what was asked and answered, how the first guesses went, and where to go on. */
export const CourseEnd = ({ run, large = false }: CourseEndProps) => {
  const { course, addresses, keepsProgress } = run
  const learned = useLearning((state) => state.learned)
  const progress = courseProgress(course, (step) => stepLearned(learned, course.key, step))
  const next = useCourse(nextAfter(course.key)).course
  const question = word(course.words.question)
  const isAnswered = keepsProgress && progress.right === progress.steps
  return (
    <section className={styles.end} aria-labelledby="course-end">
      <p className={styles.overline}>{course.words.title} · the end</p>
      <h1 id="course-end" data-step-top tabIndex={-1} className={styles.title}>
        {isAnswered ? <Said sentence={sentence(words.end.can, { question })} /> : course.words.question}
      </h1>
      {keepsProgress && (
        <p className={styles.score}>
          <Said sentence={scoreOf(progress)} />
        </p>
      )}
      <CourseRecap run={run} />
      {!large && <OwnViews course={course} />}
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
