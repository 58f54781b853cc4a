import { words } from '../../../lessons/course-page/words.ts'
import type { Question } from '../../../lessons/course/course.ts'
import { stepLearned } from '../../../store/learned.ts'
import { useLearning } from '../../../store/use-learning.ts'
import { Said } from '../said.tsx'
import styles from './course-recap.module.css'
import type { CourseRun } from './course-run.ts'

/** What each step has asked, and its answer: for a learner only where they have guessed, for a room all of them. */
export const CourseRecap = ({ run }: { readonly run: CourseRun }) => {
  const { course, asked, addresses, keepsProgress } = run
  const learned = useLearning((state) => state.learned)
  return (
    <section aria-labelledby="course-recap" className={styles.recap}>
      <h2 id="course-recap">{words.end.recap}</h2>
      <ol className={styles.steps}>
        {asked.map((question, place) => {
          const key = course.steps[place]?.key ?? ''
          const { right } = stepLearned(learned, course.key, key)
          return (
            <li key={key} className={styles.step}>
              <p className={styles.question}>
                <Said sentence={question.text} />
              </p>
              {keepsProgress && right === null ? (
                <p className={styles.mark}>
                  {words.end.notGuessed} <a href={addresses.steps[place]}>{words.end.guess}</a>
                </p>
              ) : (
                <>
                  <Answer question={question} />
                  {keepsProgress && (
                    <p className={styles.mark}>{right === true ? words.end.guessedRight : words.end.guessedWrong}</p>
                  )}
                </>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}

const Answer = ({ question: { options, right } }: { readonly question: Question }) => {
  const answer = options[right]
  if (answer === undefined) return null
  return (
    <p className={styles.answer}>
      <b>
        <Said sentence={answer.text} />
      </b>
    </p>
  )
}
