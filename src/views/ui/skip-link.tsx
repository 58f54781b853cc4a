import styles from './skip-link.module.css'

export interface SkipLinkProps {
  /** Id of what it leads to. It needs `tabIndex={-1}` unless it takes the focus by itself. */
  readonly target: string
  readonly children: string
}

/** The first stop of the keyboard. It moves the focus and leaves the address alone, since the hash names the view. */
export const SkipLink = ({ target, children }: SkipLinkProps) => (
  <a
    className={styles.link}
    href={`#${target}`}
    onClick={(event) => {
      event.preventDefault()
      document.getElementById(target)?.focus()
    }}
  >
    {children}
  </a>
)
