import { useState } from 'react'
import { Button } from './button.tsx'
import styles from './secret-field.module.css'
import { TextField } from './text-field.tsx'

export interface SecretFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly error?: string | undefined
}

/** A field whose text nobody reads over a shoulder, unless asked to show it. */
export const SecretField = ({ label, value, onText, error }: SecretFieldProps) => {
  const [shown, setShown] = useState(false)
  return (
    <div className={styles.secret}>
      <TextField label={label} value={value} onText={onText} error={error} secret={!shown} />
      <Button aria-pressed={shown} aria-label={`Show ${label.toLowerCase()}`} onClick={() => setShown(!shown)}>
        {shown ? 'Hide' : 'Show'}
      </Button>
    </div>
  )
}
