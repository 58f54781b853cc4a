import type { ReactNode } from 'react'
import styles from './answer.module.css'
import { classNames } from './class-names.ts'

export interface AnswerProps {
  /** What is shown above the figure. */
  readonly label: string
  /** Its full name for those who do not see the page renderMain it. */
  readonly name?: string | undefined
  readonly figure: string
  /** A smaller sign after it: "%". */
  readonly sign?: string | undefined
  /** How good the figure is. It says so itself too: colour never speaks alone. */
  readonly tone: 'healthy' | 'caution' | 'spent' | 'unknown'
  readonly note?: ReactNode
  /** Puts the figure and its note into something, such as what may hide them. */
  readonly renderMain?: ((main: ReactNode) => ReactNode) | undefined
  /** Further facts, up to four. */
  readonly children: ReactNode
}

/** The answer of a view: one huge figure, and the facts beside it. */
export const Answer = ({
  label,
  name = label,
  figure,
  sign = '',
  tone,
  note,
  renderMain = (main) => main,
  children,
}: AnswerProps) => (
  <div className={styles.answer}>
    {renderMain(
      <div className={styles.main}>
        <div className={styles.label}>{label}</div>
        <output aria-label={name} className={classNames(styles.huge, styles[tone], sizeOf(figure))}>
          {figure}
          {sign !== '' && <span className={styles.sign}>{`\u00a0${sign}`}</span>}
        </output>
        {note !== undefined && note !== false && <div className={styles.note}>{note}</div>}
      </div>,
    )}
    {children}
  </div>
)

/** What is long still fits beside the facts. */
const sizeOf = (figure: string): string | undefined => {
  if (figure.length > 10) return styles.small
  return figure.length > 5 ? styles.medium : undefined
}
