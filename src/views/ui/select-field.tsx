import { useId } from 'react'
import { classNames } from './class-names.ts'
import { FieldFrame, descriptionOf } from './field-frame.tsx'
import type { FieldVariant } from './field-frame.tsx'
import styles from './select-field.module.css'

export interface SelectOption<Value extends string> {
  readonly value: Value
  readonly label: string
}

export interface SelectFieldProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly options: readonly SelectOption<Value>[]
  readonly onValue: (value: Value) => void
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly variant?: FieldVariant | undefined
  readonly labelHidden?: boolean | undefined
  readonly disabled?: boolean | undefined
}

export const SelectField = <Value extends string>({
  label,
  value,
  options,
  onValue,
  error,
  hint,
  variant = 'plain',
  labelHidden = false,
  disabled,
}: SelectFieldProps<Value>) => {
  const id = useId()
  return (
    <FieldFrame id={id} label={label} labelHidden={labelHidden} variant={variant} hint={hint} error={error}>
      <span className={classNames(styles.caret, styles[variant])}>
        <select
          id={id}
          className={styles.select}
          value={value}
          onChange={(event) => {
            const chosen = options[event.currentTarget.selectedIndex]
            if (chosen) onValue(chosen.value)
          }}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={descriptionOf(id, hint, error)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </span>
    </FieldFrame>
  )
}
