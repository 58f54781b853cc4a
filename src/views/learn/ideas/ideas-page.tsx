import { useLayoutEffect, useState } from 'react'
import { scenarioTitle } from '../../../core/scenario/new-scenario.ts'
import { formatLongDate } from '../../../format/instant.ts'
import { COMPARISON_ROWS, comparison, SIDES } from '../../../lessons/comparison.ts'
import type { ComparisonRow } from '../../../lessons/comparison.ts'
import { words } from '../../../lessons/comparison/words.ts'
import { serviceNamed } from '../../../lessons/fact.ts'
import { sentence } from '../../../lessons/sentence.ts'
import type { PracticePart } from '../../../lessons/topic.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import type { LearnPageProps } from '../learn-page.ts'
import { Said } from '../said.tsx'
import { cardId, IdeaCard } from './idea-card.tsx'
import { addressIdea, rowNamed } from './idea-address.ts'
import { IdeasFilter } from './ideas-filter.tsx'
import { remember, remembered } from './ideas-memory.ts'
import styles from './ideas-page.module.css'
import { usePractices } from './use-practices.ts'

const EVERY_ROW: ReadonlySet<ComparisonRow> = new Set(COMPARISON_ROWS)

/** The comparison of SRE and DevOps: two columns and what lies between them, each idea with the person's own numbers. */
export const IdeasPage = ({ path, told, onTry }: LearnPageProps) => {
  usePageTitle(words.title)
  const asked = rowNamed(path[0])
  const [{ unfolded, side, text }, setLook] = useState(() => lookAt(asked))
  const rows = usePractices(told)
  const { scenario, assessment } = told

  const change = (changes: Partial<Look>): void => {
    remember(changes)
    setLook((look) => ({ ...look, ...changes }))
  }
  const fold = (row: ComparisonRow, isUnfolded: boolean): void => {
    const others = [...unfolded].filter((one) => one !== row)
    change({ unfolded: new Set(isUnfolded ? [...others, row] : others) })
  }
  const tryIt = (row: ComparisonRow, part: PracticePart, task: string): void => {
    // What is in the frame around the page is not gone to, so there is nothing to come back from.
    if (document.querySelector(`[data-part="${part}"]`) === null) {
      remember({ tried: row })
      addressIdea(row)
    }
    onTry(part, task)
  }

  useLayoutEffect(() => {
    if (asked === null) return
    const card = document.querySelector<HTMLElement>(`#${cardId(asked)}`)
    // After the frame around the page, which has the focus at its top.
    const waiting = requestAnimationFrame(() => {
      const isBack = remembered().tried === asked
      remember({ tried: null })
      const sought = card?.querySelector<HTMLElement>(isBack ? 'button[data-try]' : 'button[aria-expanded]')
      ;(isBack ? sought : card)?.scrollIntoView({ block: isBack ? 'center' : 'start' })
      sought?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(waiting)
  }, [asked])

  const wanted = text.trim().toLocaleLowerCase()
  const shown = rows.filter(
    ({ row, searched }) => (side === null || comparison[row].side === side) && searched.includes(wanted),
  )
  const columns = SIDES_IN_ORDER.filter((one) => shown.some(({ row }) => comparison[row].side === one))
  const inFull = columns.length === SIDES.length || (columns.length === 3 && !columns.includes('story'))

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <p className={styles.lead}>
          <Said sentence={sentence(words.lead, { service: serviceNamed(scenario.service) })} />
        </p>
        <p className={styles.printed}>
          {scenarioTitle(scenario)}
          {assessment !== null && `, ${formatLongDate(assessment.now, 'UTC')}`}
        </p>
        {path.length > 0 && asked === null && (
          <p role="status" className={styles.notice}>
            There is no idea “<bdi>{path.join('/')}</bdi>” here. The link may be from an older version. These are all
            there are.
          </p>
        )}
      </header>
      <IdeasFilter
        side={side}
        text={text}
        shown={shown.length}
        all={rows.length}
        isUnfolded={shown.every(({ row }) => unfolded.has(row))}
        onSide={(side) => change({ side })}
        onText={(text) => change({ text })}
        onUnfold={(all) => change({ unfolded: all ? EVERY_ROW : new Set() })}
      />
      {shown.length === 0 && (
        <p className={styles.nothing}>
          No idea says that. <Button onClick={() => change({ side: null, text: '' })}>Show all of them</Button>
        </p>
      )}
      <div className={classNames(styles.columns, inFull ? styles.full : styles.some)}>
        {columns.map((one) => (
          <section key={one} className={classNames(styles.column, styles[one])} aria-labelledby={`side-${one}`}>
            <div className={styles.columnHead}>
              <h2 id={`side-${one}`}>{words.sides[one].name}</h2>
              <p>{words.sides[one].what}</p>
            </div>
            <div className={styles.cards}>
              {shown
                .filter(({ row }) => comparison[row].side === one)
                .map((rowTold) => (
                  <IdeaCard
                    key={rowTold.row}
                    told={rowTold}
                    scenarioId={scenario.id}
                    story={one === 'story' ? scenario.story.trim() : ''}
                    isUnfolded={unfolded.has(rowTold.row)}
                    onFold={fold}
                    onTry={tryIt}
                  />
                ))}
            </div>
          </section>
        ))}
      </div>
    </div>
  )
}

/** As they stand on the page: what both want between the two. */
const SIDES_IN_ORDER = ['sre', 'both', 'devops', 'story'] as const

type Look = Pick<ReturnType<typeof remembered>, 'unfolded' | 'side' | 'text'>

/** The page as it was left, with the idea that was asked for on it and open. */
const lookAt = (asked: ComparisonRow | null): Look => {
  const { unfolded, side, text, tried } = remembered()
  if (asked === null) return { unfolded, side, text }
  const opened = new Set([...unfolded, asked])
  remember({ unfolded: opened })
  if (tried === asked) return { unfolded: opened, side, text }
  remember({ side: null, text: '' })
  return { unfolded: opened, side: null, text: '' }
}
