import { TOUR } from '../../../lessons/course/course-keys.ts'
import { words } from '../../../lessons/home/words.ts'
import { word } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { Sentence } from '../../../lessons/sentence.ts'
import { ButtonLink } from '../../ui/button-link.tsx'
import { courseAddress } from '../course/course-address.ts'
import type { Taken } from '../course/use-taken.ts'
import { sentenceWords } from '../fact-words.ts'
import styles from './next-step.module.css'

interface Next {
  readonly address: string
  readonly label: Sentence
  /** What is said before it. */
  readonly words: string
}

const titled = (text: typeof words.start.goOn | typeof words.start.next, { course }: Taken): Sentence =>
  sentence(text, { title: word(course.words.title) })

/** What is left to do first: what was begun, or else the tour, or else the first lesson that is not done. */
const nextOf = (taken: readonly Taken[]): Next | null => {
  const open = taken.filter(({ progress }) => progress.next !== null)
  const begun = open.find(({ progress }) => progress.isBegun)
  const first = begun ?? open[0]
  if (first === undefined) {
    if (taken.length === 0) return null
    return { address: '#/learn/cards', label: sentence(words.start.cards, {}), words: words.start.finished }
  }
  const { course, progress } = first
  const address = courseAddress(course.key, begun === undefined ? undefined : course.steps[progress.next ?? 0]?.key)
  if (begun !== undefined) return { address, label: titled(words.start.goOn, first), words: course.words.question }
  const label = course.key === TOUR ? sentence(words.start.begin, {}) : titled(words.start.next, first)
  return { address, label, words: course.words.question }
}

/** The one thing to do next. */
export const NextStep = ({ taken }: { readonly taken: readonly Taken[] }) => {
  const next = nextOf(taken)
  const tour = courseAddress(TOUR)
  const hasTour = taken.some(({ course }) => course.key === TOUR)
  if (next === null) return null
  return (
    <section aria-labelledby="start-heading" className={styles.next}>
      <h2 id="start-heading" className={styles.heading}>
        {words.start.heading}
      </h2>
      <p className={styles.words}>{next.words}</p>
      <div className={styles.ways}>
        <ButtonLink variant="primary" href={next.address}>
          {sentenceWords(next.label)}
        </ButtonLink>
        {hasTour && !next.address.startsWith(tour) && <ButtonLink href={tour}>{words.start.begin}</ButtonLink>}
      </div>
    </section>
  )
}
