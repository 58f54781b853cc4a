import { EXERCISE_KEYS } from '../../../lessons/course/course-keys.ts'
import { word } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { Said } from '../said.tsx'
import { CheatSheet } from './cheat-sheet.tsx'
import { GroupPage, ResultsPage } from './exercise-page.tsx'
import { HandoutLinks } from './handout-links.tsx'
import styles from './workshop-page.module.css'

const { handouts } = words

/** A handout, or all there are. */
export const HandoutPage = ({ path }: LearnPageProps) => {
  const [name, page, ...more] = path
  const key = EXERCISE_KEYS.find((one) => one === name)
  if (name === 'cheat-sheet' && page === undefined) return <CheatSheet />
  if (key !== undefined && page === undefined) return <GroupPage key={key} name={key} />
  if (key !== undefined && page === 'results' && more.length === 0) return <ResultsPage key={key} name={key} />
  return <Handouts asked={path.join('/')} />
}

const Handouts = ({ asked }: { readonly asked: string }) => {
  usePageTitle(handouts.title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{handouts.title}</h1>
        <p className={styles.lead}>{handouts.lead}</p>
        {asked !== '' && (
          <p role="status" className={styles.notice}>
            <Said sentence={sentence(handouts.unknown, { asked: word(asked) })} />
          </p>
        )}
      </header>
      <HandoutLinks />
    </div>
  )
}
