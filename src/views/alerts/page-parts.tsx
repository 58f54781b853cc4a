import { useId } from 'react'
import styles from './page-parts.module.css'

/** A part of the view, by the mark that it carries. */
interface Part {
  readonly name: string
  readonly selector: string
}

const PARTS: readonly Part[] = [
  { name: 'Timeline', selector: '[data-part="alert-timeline"]' },
  { name: 'Incidents', selector: '[data-part="alert-incidents"]' },
  { name: 'Rules', selector: '[data-part="alert-rules"]' },
  { name: 'Why a rule fires', selector: '[data-part="rule-story"]' },
  { name: 'How it is read', selector: '[data-part="reading"]' },
  { name: 'Detection time', selector: '[data-part="detection"]' },
  { name: 'Strategies', selector: '[data-part="strategies"]' },
  { name: 'Rules as code', selector: '[data-part="rules-as-code"]' },
]

/** Where the parts of this long page are. The address names the view, so these move the focus and leave it alone. */
export const PageParts = () => {
  const id = useId()
  return (
    <nav className={styles.parts} aria-labelledby={id}>
      <span id={id} className={styles.name}>
        On this page
      </span>
      <ul className={styles.list}>
        {PARTS.map(({ name, selector }) => (
          <li key={name}>
            <a
              href={`#${name}`}
              onClick={(event) => {
                event.preventDefault()
                goToPart(selector)
              }}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const goToPart = (selector: string): void => {
  const part = document.querySelector<HTMLElement>(selector)
  const heading = part?.querySelector<HTMLElement>('h2, h3') ?? part
  if (heading === null || heading === undefined) return
  heading.tabIndex = -1
  heading.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })
}
