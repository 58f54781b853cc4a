import { useState } from 'react'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button.tsx'
import styles from './copy-button.module.css'

export interface CopyButtonProps {
  readonly text: string
  /** Its words. */
  readonly children: string
  /** Its name, where the words alone do not say what is copied; it begins with them. */
  readonly label?: string | undefined
  /** What to do where the browser does not let a page copy: "download it". */
  readonly instead: string
  readonly variant?: ButtonVariant | undefined
  readonly disabled?: boolean | undefined
}

/** Copies a text, and says whether it worked, until the text is another. */
export const CopyButton = ({
  text,
  children,
  label,
  instead,
  variant = 'plain',
  disabled = false,
}: CopyButtonProps) => {
  const [copied, setCopied] = useState<{ readonly text: string; readonly done: boolean } | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied({ text, done: true })
    } catch {
      setCopied({ text, done: false })
    }
  }
  return (
    <span className={styles.copy}>
      <Button variant={variant} aria-label={label} disabled={disabled} onClick={() => void copy()}>
        {children}
      </Button>
      <span role="status" className={styles.said}>
        {copied?.text === text && (copied.done ? 'Copied' : `This browser does not let the page copy: ${instead}.`)}
      </span>
    </span>
  )
}
