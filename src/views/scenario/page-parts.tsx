import { useId } from 'react'
import type { StagePart } from '../../lessons/stage.ts'
import styles from './page-parts.module.css'
import { useSeen } from './staged.tsx'

/** A part of the view, by the mark that it carries. */
export interface PagePart {
  readonly name: string
  readonly part: StagePart
  readonly selector: string
}

/** Where the parts of this long page are. The address names the view, so these move the focus and leave it alone. */
export const PageParts = ({ parts }: { readonly parts: readonly PagePart[] }) => {
  const id = useId()
  const seen = useSeen()
  const there = parts.filter(({ part }) => seen(part))
  if (there.length < 2) return null
  return (
    <nav className={styles.parts} aria-labelledby={id}>
      <span id={id} className={styles.name}>
        On this page
      </span>
      <ul className={styles.list}>
        {there.map(({ name, selector }) => (
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

/** Shows a part and puts the focus on its heading. */
export const goToPart = (selector: string): void => {
  const part = document.querySelector<HTMLElement>(selector)
  const heading = part?.querySelector<HTMLElement>('h2, h3') ?? part
  if (heading === null || heading === undefined) return
  heading.tabIndex = -1
  heading.scrollIntoView({ block: 'start' })
  heading.focus({ preventScroll: true })
}
