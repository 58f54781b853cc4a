import { useMemo } from 'react'
import { MINUTE } from '../../../core/quantity/units.ts'
import { LESSON_KEYS, TOUR } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import type { Course } from '../../../lessons/course/course.ts'
import { amount, count, duration } from '../../../lessons/fact.ts'
import { nouns } from '../../../lessons/nouns.ts'
import { words } from '../../../lessons/home/words.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { Button } from '../../ui/button.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { KeepingNote } from '../course/keeping-note.tsx'
import { useCourses } from '../course/use-course.ts'
import { useTaken } from '../course/use-taken.ts'
import type { Taken } from '../course/use-taken.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { Said } from '../said.tsx'
import { ForgetProgress } from './forget-progress.tsx'
import styles from './learn-home.module.css'
import { LessonRow } from './lesson-row.tsx'
import { NextStep } from './next-step.tsx'
import { WaysIn } from './ways-in.tsx'

const KEYS: readonly CourseKey[] = [TOUR, ...LESSON_KEYS]

/** The front door of Learn: where to begin or go on, the lessons and how far one is, and every other way in. */
export const LearnHome = ({ path }: LearnPageProps) => {
  usePageTitle('')
  const { courses: states, again } = useCourses(KEYS)
  const courses = useMemo(() => states.filter((state): state is Course => typeof state === 'object'), [states])
  const taken = useTaken(courses)
  const lessons = taken.filter(({ course }) => course.key !== TOUR)
  const isFetching = states.includes('fetching')
  return (
    <div className={styles.home}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
        {path.length > 0 && (
          <p role="status" className={styles.notice}>
            There is no page “<bdi>{path.join('/')}</bdi>” in Learn. The link may be from an older version. Here is what
            there is.
          </p>
        )}
        {!isFetching && <NextStep taken={taken} />}
      </header>
      <section aria-labelledby="lessons-heading" className={styles.part}>
        <div className={styles.partHead}>
          <h2 id="lessons-heading">{words.lessons}</h2>
          {!isFetching && lessons.length > 0 && (
            <p className={styles.soft}>
              <Said sentence={leftOf(lessons)} />
            </p>
          )}
        </div>
        <ol className={styles.lessons}>
          {lessons.map(({ course, progress: far }) => (
            <LessonRow key={course.key} course={course} progress={far} />
          ))}
        </ol>
        {isFetching && <p className={styles.soft}>Fetching the lessons…</p>}
        {states.includes('failed') && (
          <p role="alert">
            Some lessons could not be fetched. Perhaps there is no network.{' '}
            <Button variant="quiet" onClick={again}>
              Try again
            </Button>
          </p>
        )}
      </section>
      <WaysIn />
      <section aria-labelledby="progress-heading" className={styles.part}>
        <h2 id="progress-heading">{words.keep.heading}</h2>
        <KeepingNote />
        <ForgetProgress />
      </section>
    </div>
  )
}

const leftOf = (lessons: readonly Taken[]) => {
  const open = lessons.filter(({ progress }) => progress.next !== null)
  const all = count(lessons.length, nouns.lesson)
  if (open.length === 0) return sentence(words.allDone, { lessons: all })
  return sentence(words.left, {
    done: amount(lessons.length - open.length),
    lessons: all,
    time: duration(open.reduce((sum, { course }) => sum + course.minutes, 0) * MINUTE),
  })
}
