import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { classNames } from './class-names.ts'
import styles from './combobox-field.module.css'
import { FieldFrame, descriptionOf } from './field-frame.tsx'
import fieldStyles from './text-field.module.css'

export interface ComboboxFieldProps {
  readonly label: string
  readonly value: string
  /** What was typed or chosen: any text is taken, the list only helps. */
  readonly onText: (text: string) => void
  readonly options: readonly string[]
  /** The list is wanted: it may be fetched now. */
  readonly onWanted: () => void
  /** What is to be said under the list: that it is on its way, that there is more. */
  readonly note?: string | undefined
  readonly error?: string | undefined
  readonly disabled?: boolean | undefined
}

const SHOWN_AT_ONCE = 100

/** How far each key moves in a list; the ends are far enough from anywhere. */
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }

/** A text field with a list that narrows while typing. */
export const ComboboxField = ({
  label,
  value,
  onText,
  options,
  onWanted,
  note,
  error,
  disabled,
}: ComboboxFieldProps) => {
  const id = useId()
  const list = useRef<HTMLSpanElement>(null)
  const [open, setOpen] = useState(false)
  // Opened without typing it shows everything, not only what the field says already.
  const [narrowed, setNarrowed] = useState(false)
  const [active, setActive] = useState(-1)
  const sought = narrowed ? value.trim().toLowerCase() : ''
  const found = options.filter((option) => option.toLowerCase().includes(sought))
  const shown = found.slice(0, SHOWN_AT_ONCE)
  const at = Math.min(active, shown.length - 1)
  const optionId = (index: number): string => `${id}-option-${index}`

  useEffect(() => {
    if (!open || shown.length === 0) return
    const element = list.current
    const seen = at < 0 ? element?.parentElement : element?.children[at]
    seen?.scrollIntoView({ block: 'nearest' })
  }, [open, at, shown.length])

  const show = (): void => {
    if (!open) onWanted()
    setOpen(true)
  }
  const close = (): void => {
    setOpen(false)
    setNarrowed(false)
    setActive(-1)
  }
  const choose = (option: string): void => {
    onText(option)
    close()
  }

  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = MOVES[event.key]
    if (move !== undefined) {
      event.preventDefault()
      if (open) setActive(Math.max(0, Math.min(shown.length - 1, at + move)))
      else show()
    } else if (event.key === 'Enter' && open) {
      event.preventDefault()
      const option = shown[at]
      if (option === undefined) close()
      else choose(option)
    } else if (event.key === 'Escape' && open) {
      // The first Escape belongs to the list, the next one to the dialog around it.
      event.preventDefault()
      event.stopPropagation()
      close()
    }
  }

  const more = found.length - shown.length
  const words = [note, more > 0 ? `More fit: type on to narrow the list.` : undefined, emptyWords(found, note)]
  return (
    <FieldFrame id={id} label={label} labelHidden={false} variant="plain" hint={undefined} error={error}>
      <span className={styles.place}>
        <input
          id={id}
          type="text"
          role="combobox"
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && at >= 0 ? optionId(at) : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={descriptionOf(id, undefined, error)}
          className={classNames(fieldStyles.input, fieldStyles.plain, styles.input)}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            setNarrowed(true)
            setActive(-1)
            show()
            onText(event.currentTarget.value)
          }}
          onClick={show}
          onKeyDown={press}
          onBlur={close}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- a press on the list must not take the focus */}
        <span className={styles.panel} hidden={!open} onMouseDown={(event) => event.preventDefault()}>
          <span ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles.list}>
            {shown.map((option, index) => (
              <span
                key={option}
                id={optionId(index)}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={classNames(styles.option, index === at && styles.active)}
                // Not at the click: the field would lose the focus first, and the list with it.
                onMouseDown={() => choose(option)}
              >
                {option}
              </span>
            ))}
          </span>
          <span aria-live="polite" className={styles.note}>
            {open ? words.filter(Boolean).join(' ') : ''}
          </span>
        </span>
      </span>
    </FieldFrame>
  )
}

const emptyWords = (found: readonly string[], note: string | undefined): string | undefined =>
  found.length === 0 && note === undefined ? 'Nothing fits. What you typed is taken as it is.' : undefined
