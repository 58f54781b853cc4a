import type { ButtonHTMLAttributes, Ref } from 'react'
import styles from './button.module.css'
import { classNames } from './class-names.ts'

/**
 * One primary per screen; `quiet` looks like a link; `sentence` is a word of a large serif sentence, that opens something
 * there; `sentence-link` is one that leads elsewhere.
 */
export type ButtonVariant = 'primary' | 'plain' | 'quiet' | 'sentence' | 'sentence-link'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type'> {
  readonly variant?: ButtonVariant | undefined
  readonly ref?: Ref<HTMLButtonElement> | undefined
  /** The part of the page that it makes. */
  readonly 'data-opens'?: string | undefined
}

export const Button = ({ variant = 'plain', className, ...rest }: ButtonProps) => (
  <button type="button" className={classNames(styles.button, styles[variant], className)} {...rest} />
)
