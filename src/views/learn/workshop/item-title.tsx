import type { AgendaPart } from '../../../lessons/workshop/agenda.ts'
import { cards } from '../../../lessons/cards/cards.ts'
import { kindOf } from '../../../lessons/course/course-keys.ts'
import type { CourseKey } from '../../../lessons/course/course-keys.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { courseAddress } from '../course/course-address.ts'
import { useCourse } from '../course/use-course.ts'
import styles from './agenda-row.module.css'
import { presentLink } from './present-link.ts'

/** What kind of item it is, in a word. */
export const partKind = (part: AgendaPart): string => {
  if (part.kind === 'course') return words.part[kindOf(part.key)]
  return part.kind === 'cards' ? words.part.card : words.part[part.kind]
}

interface TwoWaysProps {
  readonly address: string
  readonly title: string
  readonly onOpen: () => void
}

/** A link to a page, and one to the same page for a projector. */
const TwoWays = ({ address, title, onOpen }: TwoWaysProps) => (
  <span className={styles.ways}>
    <a href={address} onClick={onOpen}>
      {title}
    </a>
    <a href={presentLink(address)} onClick={onOpen} className={styles.small} aria-label={`${words.present}: ${title}`}>
      {words.present}
    </a>
  </span>
)

/** A course by its title, which is fetched with it. */
const CourseTitle = ({ name, onOpen }: { readonly name: CourseKey; readonly onOpen: () => void }) => {
  const { course } = useCourse(name)
  const title = typeof course === 'object' ? course.words.title : words.fetching
  return (
    <span className={styles.ways}>
      <TwoWays address={courseAddress(name)} title={title} onOpen={onOpen} />
      {kindOf(name) === 'exercises' && (
        <a
          href={`#/learn/handouts/${name}`}
          onClick={onOpen}
          className={styles.small}
          aria-label={`${words.handout}: ${title}`}
        >
          {words.handout}
        </a>
      )}
    </span>
  )
}

/** What an item is called, with the links that open it. */
export const ItemTitle = ({ part, onOpen }: { readonly part: AgendaPart; readonly onOpen: () => void }) => {
  switch (part.kind) {
    case 'course':
      return <CourseTitle name={part.key} onOpen={onOpen} />
    case 'cards':
      return (
        <span className={styles.claims}>
          {part.keys.map((key) => (
            <TwoWays key={key} address={`#/learn/cards/${key}`} title={`“${cards[key].words.claim}”`} onOpen={onOpen} />
          ))}
        </span>
      )
    case 'game':
      return <TwoWays address="#/learn/game" title={words.part.game} onOpen={onOpen} />
    case 'talk':
    case 'debrief':
    case 'break':
      return <span>{part.title}</span>
  }
}
