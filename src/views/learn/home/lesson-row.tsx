import { MINUTE } from '../../../core/quantity/units.ts'
import type { CourseProgress } from '../../../lessons/course/course-progress.ts'
import { amount, count, duration } from '../../../lessons/fact.ts'
import { words } from '../../../lessons/home/words.ts'
import { nouns } from '../../../lessons/nouns.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { Sentence } from '../../../lessons/sentence.ts'
import { courseAddress } from '../course/course-address.ts'
import type { Taken } from '../course/use-taken.ts'
import { Said } from '../said.tsx'
import styles from './lesson-row.module.css'

/** A lesson of the list: what one can answer after it, how long it takes, and how far one is. */
export const LessonRow = ({ course, progress }: Taken) => {
  const { next } = progress
  const goesOn = progress.isBegun && next !== null
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <a className={styles.title} href={courseAddress(course.key, goesOn ? course.steps[next]?.key : undefined)}>
          {course.words.title}
        </a>
        <p className={styles.question}>{course.words.question}</p>
      </div>
      <div className={styles.far}>
        <span>
          <Said sentence={sentence(words.minutes, { time: duration(course.minutes * MINUTE) })} />
        </span>
        <span>
          <Said sentence={progressWords(progress)} />
        </span>
        <span aria-hidden="true" className={styles.track}>
          {course.steps.map(({ key }, place) => (
            <span key={key} className={styles.mark} data-done={place < progress.done} />
          ))}
        </span>
      </div>
    </li>
  )
}

const progressWords = ({ isBegun, next, done, steps, right, guessed }: CourseProgress): Sentence => {
  if (!isBegun) return sentence(words.progress.none, {})
  return next === null
    ? sentence(words.progress.all, { right: amount(right), guessed: amount(guessed) })
    : sentence(words.progress.some, { done: amount(done), steps: count(steps, nouns.step) })
}
