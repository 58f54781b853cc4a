import { useId } from 'react'
import { FieldFrame, descriptionOf } from './field-frame.tsx'
import styles from './text-area-field.module.css'

export interface TextAreaFieldProps {
  readonly label: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly rows: number
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly placeholder?: string | undefined
}

/** A field for lines of code: fixed width, nothing corrected. */
export const TextAreaField = ({ label, value, onText, rows, error, hint, placeholder }: TextAreaFieldProps) => {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} labelHidden={false} variant="plain" hint={hint} error={error}>
      <textarea
        id={id}
        className={styles.area}
        rows={rows}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionOf(id, hint, error)}
      />
    </FieldFrame>
  )
}
