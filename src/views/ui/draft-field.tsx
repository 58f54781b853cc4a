import { useState } from 'react'
import { TextField } from './text-field.tsx'
import type { TextFieldProps } from './text-field.tsx'

export type Reading<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly message: string }

export interface DraftFieldProps<Value>
  extends Pick<
    TextFieldProps,
    'label' | 'inputMode' | 'size' | 'variant' | 'labelHidden' | 'placeholder' | 'align' | 'disabled'
  > {
  readonly value: Value
  /** The text that stands for a value. Two values with one text count as the same. */
  readonly write: (value: Value) => string
  readonly read: (text: string) => Reading<Value>
  readonly onValue: (value: Value) => void
  readonly hint?: ((value: Value) => string | undefined) | undefined
}

interface Draft {
  readonly text: string
  readonly message: string | undefined
  /** The text of the value this draft stands for: any other value that arrives comes from elsewhere and wins. */
  readonly standsFor: string
}

/**
 * A field that keeps what the person types, as typed, beside the last value it could read. A readable text becomes the
 * value at once; an unreadable one stays with its message. Undo, a link or another field show through; Escape goes back.
 */
export const DraftField = <Value,>({ value, write, read, onValue, hint, ...field }: DraftFieldProps<Value>) => {
  const written = write(value)
  const [draft, setDraft] = useState<Draft | null>(null)
  const [seen, setSeen] = useState(written)
  let shown = draft
  if (written !== seen) {
    setSeen(written)
    if (draft !== null && draft.standsFor !== written) {
      setDraft(null)
      shown = null
    }
  }

  const type = (text: string) => {
    const reading = read(text)
    if (!reading.ok) {
      setDraft({ text, message: reading.message, standsFor: written })
      return
    }
    setDraft({ text, message: undefined, standsFor: write(reading.value) })
    onValue(reading.value)
  }

  return (
    <TextField
      {...field}
      value={shown?.text ?? written}
      onText={type}
      error={shown?.message}
      hint={hint?.(value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || shown === null || shown.text === written) return
        // The first Escape belongs to the field, the next one to the dialog or panel around it.
        event.preventDefault()
        event.stopPropagation()
        setDraft(null)
      }}
    />
  )
}
