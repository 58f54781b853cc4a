import { useEffect, useState } from 'react'
import { words } from '../../lessons/ways-back/words.ts'
import { words as comparisonWords } from '../../lessons/comparison/words.ts'
import { Button } from '../ui/button.tsx'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import styles from './return-link.module.css'
import { entry, followsScenario, goToAddress, learnPath, queryOf, replaceAddress, withQuery } from './route.ts'

/** What a page of Learn is called: "SRE and DevOps: Error budgets". */
const pageName = (address: string): string => {
  const [page = '', key = ''] = learnPath(address)
  const name = Object.entries(words.pages).find(([one]) => one === page)?.[1] ?? words.learn
  const row = page === 'ideas' ? Object.entries(comparisonWords.rows).find(([one]) => one === key)?.[1] : undefined
  return row === undefined ? name : `${name}: ${row}`
}

/** A region speaks only of what changes in it while it is there, and after whatever took the focus; in milliseconds. */
const UNTIL_TOLD = 500

export interface ReturnLinkProps {
  readonly cameFrom: string
  /** What the person was sent here to do; as it was then, whatever they have done of it. */
  readonly task: string | undefined
}

/** Brings the person back to the page that sent them here, as it was, and says what they came for. */
export const ReturnLink = ({ cameFrom, task }: ReturnLinkProps) => {
  const [told, setTold] = useState('')
  const [dismissed, setDismissed] = useState(false)
  const name = pageName(cameFrom)
  useEffect(() => {
    const where = `You came here from ${name}. The way back is at the top of the page.`
    const waiting = setTimeout(() => setTold(where), UNTIL_TOLD)
    return () => clearTimeout(waiting)
  }, [name])

  const goBack = (): void => {
    goToAddress(withQuery(cameFrom, followsScenario(cameFrom) ? queryOf(location.hash) : ''))
  }
  const dismiss = (): void => {
    const { cameFrom: _, task: __, sentTo: ___, ...kept } = entry() ?? {}
    replaceAddress(location.hash, kept)
    setDismissed(true)
    document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
  }

  if (dismissed) return null
  return (
    <nav aria-label="Way back" className={styles.bar}>
      <VisuallyHidden>
        <span role="status">{told}</span>
      </VisuallyHidden>
      <a
        href={cameFrom}
        className={styles.back}
        onClick={(event) => {
          // A new tab is made by the browser.
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          goBack()
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M10 3 5 8l5 5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.75"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
        <span>Back to {name}</span>
      </a>
      <Button variant="quiet" aria-label="Dismiss the way back" onClick={dismiss}>
        Dismiss
      </Button>
      {task !== undefined && (
        <p className={styles.task}>
          <b>{words.task}</b> {task}
        </p>
      )}
    </nav>
  )
}
