import { EXERCISE_KEYS } from '../../../lessons/course/course-keys.ts'
import { exercises } from '../../../lessons/workshop/exercises.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import styles from './handout-links.module.css'

const { handouts } = words

/** Every handout, and what it is for. */
export const HandoutLinks = () => (
  <ul className={styles.links}>
    <li>
      <a className={styles.name} href="#/learn/handouts/cheat-sheet">
        {handouts.cheatSheet}
      </a>
      <p>{handouts.cheatSheetIs}</p>
    </li>
    {EXERCISE_KEYS.map((key) => {
      const { title, question } = exercises[key].course.words
      return (
        <li key={key}>
          <a className={styles.name} href={`#/learn/handouts/${key}`}>
            {title}
          </a>
          <p>{question}</p>
          <a href={`#/learn/handouts/${key}/results`} aria-label={`${handouts.forLead}: ${title}`}>
            {handouts.forLead}
          </a>
        </li>
      )
    })}
  </ul>
)
