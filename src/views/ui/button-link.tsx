import type { AnchorHTMLAttributes } from 'react'
import styles from './button.module.css'
import type { ButtonVariant } from './button.tsx'
import { classNames } from './class-names.ts'

export interface ButtonLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  readonly href: string
  readonly variant?: Extract<ButtonVariant, 'primary' | 'plain'>
}

/** A link that looks like a button: it leads somewhere, and the browser can go back from there. */
export const ButtonLink = ({ variant = 'plain', className, children, ...rest }: ButtonLinkProps) => (
  <a className={classNames(styles.button, styles.link, styles[variant], className)} {...rest}>
    {children}
  </a>
)
