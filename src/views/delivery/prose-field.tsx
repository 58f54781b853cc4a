import { useId, useState } from 'react'
import { formatCount } from '../../format/count.ts'
import { FieldFrame, descriptionOf } from '../ui/field-frame.tsx'
import styles from './prose-field.module.css'

export interface ProseFieldProps {
  /** Which field of its row it is. */
  readonly field: string
  readonly label: string
  /** What a screen reader hears instead where the same label stands in several rows. */
  readonly name: string
  readonly value: string
  /** What holds while nothing is typed. */
  readonly usual: string
  readonly onText: (text: string) => void
  /** In characters. */
  readonly longest: number
}

/** A field for a sentence or two: as high as its text. Empty it shows what holds then. What is too long stays typed and is not kept. */
export const ProseField = ({ field, label, name, value, usual, onText, longest }: ProseFieldProps) => {
  const id = useId()
  const [long, setLong] = useState<{ readonly text: string; readonly beside: string } | null>(null)
  const typed = long !== null && long.beside === value ? long.text : null
  const error =
    typed === null ? undefined : `At most ${formatCount(longest)} characters. These are ${formatCount(typed.length)}.`
  const type = (text: string): void => {
    const fits = text.length <= longest
    setLong(fits ? null : { text, beside: value })
    if (fits) onText(text)
  }
  return (
    <span className={styles.field} data-field={field}>
      <span className={styles.label} aria-hidden>
        {label}
      </span>
      <FieldFrame id={id} label={name} labelHidden variant="plain" hint={undefined} error={error}>
        <textarea
          id={id}
          className={styles.text}
          rows={2}
          value={typed ?? value}
          placeholder={usual}
          onChange={(event) => type(event.currentTarget.value)}
          aria-invalid={error ? true : undefined}
          aria-describedby={descriptionOf(id, undefined, error)}
        />
      </FieldFrame>
    </span>
  )
}
