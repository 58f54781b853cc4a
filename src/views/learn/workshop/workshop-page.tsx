import { MINUTE } from '../../../core/quantity/units.ts'
import { spokenDuration } from '../../../format/duration.ts'
import { word } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import { AGENDAS, agendaNamed } from '../../../lessons/workshop/agendas.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { useKeptOffline } from '../../ui/use-kept-offline.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { Said } from '../said.tsx'
import { AgendaPlan } from './agenda-plan.tsx'
import { HandoutLinks } from './handout-links.tsx'
import { MonthsTable } from './months-table.tsx'
import styles from './workshop-page.module.css'

/** The page of who leads a workshop: an agenda with its times and words, a checklist, bad months, handouts. */
export const WorkshopPage = ({ path }: LearnPageProps) => {
  const { agenda, named } = agendaNamed(path[0])
  const isKnown = named && path.length < 2
  const kept = useKeptOffline()
  usePageTitle(words.title)
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>{words.lead}</p>
        {!isKnown && (
          <p role="status" className={styles.notice}>
            <Said sentence={sentence(words.unknown, { asked: word(path.join('/')) })} />
          </p>
        )}
        <nav aria-label={words.agendas} className={styles.agendas}>
          {AGENDAS.map((one) => (
            <a
              key={one.minutes}
              href={`#/learn/workshop/${one.minutes}`}
              aria-current={one === agenda ? 'page' : undefined}
            >
              <b>{spokenDuration(one.minutes * MINUTE)}</b>
              <span>{one.title}</span>
            </a>
          ))}
        </nav>
      </header>
      <AgendaPlan key={agenda.minutes} agenda={agenda} />
      <section aria-labelledby="before-heading" className={styles.part}>
        <h2 id="before-heading">{words.before.heading}</h2>
        <p className={styles.words} role="status">
          {words.before.kept[kept]}
        </p>
        <ul className={styles.list}>
          {words.before.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
      <MonthsTable />
      <section aria-labelledby="handouts-heading" className={styles.part}>
        <h2 id="handouts-heading">{words.handouts.title}</h2>
        <HandoutLinks />
      </section>
    </div>
  )
}
