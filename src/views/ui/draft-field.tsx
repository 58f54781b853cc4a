import { useState } from 'react'
import { TextField } from './text-field.tsx'
import type { TextFieldProps } from './text-field.tsx'
import { westernDigits } from './western-digits.ts'

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
  /** Half a name is a name, but half a number is another number: then what was read on the way to a text is not kept. */
  readonly halvesCount?: boolean | undefined
}

interface Draft<Value> {
  readonly text: string
  readonly message: string | undefined
  /** The value before the first of the letters that led here one by one. */
  readonly before: Value
  /** When it was typed, in milliseconds of the page's life. */
  readonly at: number
  /** The text of the value this draft stands for: any other value that arrives comes from elsewhere and wins. */
  readonly standsFor: string
}

/** Longer than between two letters of one word, in milliseconds. */
const PAUSE = 1_500

/** Whether one text is the other with a letter more at its end: a step of typing, not a new text. */
const oneLetterApart = (a: string, b: string): boolean =>
  Math.abs(a.length - b.length) === 1 && (a.startsWith(b) || b.startsWith(a))

/**
 * A field that keeps what the person types, as typed, beside the last value it could read. A readable text becomes the
 * value at once; an unreadable one stays with its message, beside the value from before it. Undo, a link or another field show through; Escape goes back.
 */
export const DraftField = <Value,>({
  value,
  write,
  read,
  onValue,
  hint,
  halvesCount = false,
  ...field
}: DraftFieldProps<Value>) => {
  const written = write(value)
  const [draft, setDraft] = useState<Draft<Value> | null>(null)
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
    const reading = read(halvesCount ? text : westernDigits(text))
    const at = performance.now()
    // Who pauses has seen the answer and meant it.
    const onTheWay = !halvesCount && draft !== null && at - draft.at < PAUSE && oneLetterApart(draft.text, text)
    const before = onTheWay ? draft.before : value
    if (reading.ok) {
      setDraft({ text, message: undefined, before, at, standsFor: write(reading.value) })
      onValue(reading.value)
      return
    }
    // The "10" on the way to a "100" that is refused was no answer: what held before it holds again.
    setDraft({ text, message: reading.message, before, at, standsFor: write(before) })
    if (write(before) !== written) onValue(before)
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
