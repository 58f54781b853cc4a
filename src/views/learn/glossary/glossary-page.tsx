import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { forms } from '../../../lessons/glossary/forms.ts'
import { examples, terms } from '../../../lessons/glossary/terms.ts'
import { TERM_KEYS } from '../../../lessons/term-keys.ts'
import type { TermKey } from '../../../lessons/term-keys.ts'
import { formatCount } from '../../../format/count.ts'
import { classNames } from '../../ui/class-names.ts'
import { Notice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { Said } from '../said.tsx'
import styles from './glossary-page.module.css'
import { Termed } from './termed.tsx'

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replaceAll(/\p{M}/gu, '')

const says = (term: TermKey, sought: string): boolean => {
  const { name, says: meaning } = terms[term]
  return plain([name, meaning, ...forms[term]].join('\n')).includes(plain(sought.trim()))
}

/** Every term once: what it means, and what it is in the open scenario. */
export const GlossaryPage = ({ path: [asked], told }: LearnPageProps) => {
  const [sought, setSought] = useState('')
  const opened = TERM_KEYS.find((term) => term === asked) ?? null
  const found = TERM_KEYS.filter((term) => says(term, sought))
  const later = useDeferredValue(told)
  usePageTitle(opened === null ? 'Glossary' : terms[opened].name)
  useEffect(() => {
    if (opened === null) return
    const place = document.querySelector<HTMLElement>(`[data-term="${opened}"]`)
    place?.scrollIntoView({ block: 'start' })
    place?.focus({ preventScroll: true })
  }, [opened])
  return (
    <article className={styles.page}>
      <p className={styles.back}>
        <a href="#/learn">Learn</a>
      </p>
      <h1 className={styles.title}>Glossary</h1>
      <p className={styles.lead}>
        Every word of the trade once, and what it is in <bdi>{told.scenario.service}</bdi>.
      </p>
      {asked !== undefined && opened === null && (
        <Notice kind="status">
          <p>
            There is no term “{asked}” here. Perhaps the link is of another version of Burnline: all terms are below.
          </p>
        </Notice>
      )}
      <div role="search" className={styles.search}>
        <TextField label="Find a term" value={sought} onText={setSought} />
        <p role="status" className={styles.count}>
          {formatCount(found.length)} of {formatCount(TERM_KEYS.length)} terms
        </p>
      </div>
      {found.length === 0 && <p>No term says that. Try fewer letters.</p>}
      {found.map((term) => (
        <Entry key={term} term={term} told={later} isAsked={term === opened} />
      ))}
    </article>
  )
}

interface EntryProps extends Pick<LearnPageProps, 'told'> {
  readonly term: TermKey
  /** Whether a link has led to it. */
  readonly isAsked: boolean
}

const Entry = ({ term, told, isAsked }: EntryProps) => {
  const { name, says: meaning } = terms[term]
  const example = useMemo(() => examples[term](told), [term, told])
  return (
    <section className={classNames(styles.entry, isAsked && styles.asked)} aria-labelledby={`term-${term}`}>
      <h2 id={`term-${term}`} className={styles.name} data-term={term} tabIndex={-1}>
        {name}
      </h2>
      {isAsked && <p className={styles.mark}>You asked for this term</p>}
      <p className={styles.meaning}>
        <Termed text={meaning} except={term} />
      </p>
      <p className={styles.example}>
        <Said sentence={example} marked />
      </p>
    </section>
  )
}
