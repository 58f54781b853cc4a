import { useId } from 'react'
import type { ReactNode } from 'react'
import styles from './choice-group.module.css'

export interface ChoiceOption<Value> {
  readonly value: Value
  readonly label: ReactNode
}

export interface ChoiceGroupProps<Value extends string | number> {
  readonly legend: string
  /** null: nothing is chosen yet. */
  readonly value: Value | null
  readonly options: readonly ChoiceOption<Value>[]
  readonly onValue: (value: Value) => void
  /** Short options stand side by side, as large marks to press. */
  readonly row?: boolean
}

/** One of a few, with all of them to be seen. */
export const ChoiceGroup = <Value extends string | number>({
  legend,
  value,
  options,
  onValue,
  row = false,
}: ChoiceGroupProps<Value>) => {
  const id = useId()
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <div className={row ? styles.row : styles.column}>
        {options.map((option) => (
          <label key={option.value} className={row ? styles.chip : styles.option}>
            <input type="radio" name={id} checked={option.value === value} onChange={() => onValue(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
