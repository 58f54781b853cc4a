import { useId } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, descriptionOf } from './field-frame.tsx'
import type { FieldVariant } from './field-frame.tsx'
import styles from './text-field.module.css'

export interface TextFieldProps {
  readonly label: string
  readonly value: string
  /** What is typed is shown as dots. */
  readonly secret?: boolean | undefined
  readonly onText: (text: string) => void
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly inputMode?: 'text' | 'decimal' | 'numeric' | 'search' | undefined
  /** Width in characters; in a sentence the field grows with its text instead. */
  readonly size?: number | undefined
  readonly variant?: FieldVariant | undefined
  readonly labelHidden?: boolean | undefined
  readonly placeholder?: string | undefined
  /** Numbers read best flush right. */
  readonly align?: 'start' | 'end' | undefined
  readonly disabled?: boolean | undefined
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLInputElement>) => void) | undefined
  readonly ref?: Ref<HTMLInputElement> | undefined
}

export const TextField = ({
  label,
  value,
  secret = false,
  onText,
  error,
  hint,
  inputMode,
  size,
  variant = 'plain',
  labelHidden = false,
  placeholder,
  align = 'start',
  disabled,
  onKeyDown,
  ref,
}: TextFieldProps) => {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden} variant={variant} hint={hint} error={error}>
      <input
        id={id}
        ref={ref}
        type={secret ? 'password' : 'text'}
        className={classNames(
          styles.input,
          styles[variant],
          align === 'end' && styles.end,
          size !== undefined && styles.sized,
        )}
        value={value}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        inputMode={inputMode}
        // In a sentence this is the fallback where the browser cannot size a field by its content.
        size={variant === 'sentence' ? Math.max(value.length, 3) : size}
        placeholder={placeholder}
        disabled={disabled}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        aria-invalid={error ? true : undefined}
        aria-describedby={descriptionOf(id, hint, error)}
      />
    </FieldFrame>
  )
}
