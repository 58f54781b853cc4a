import { SelectField } from '../ui/select-field.tsx'

export interface ChoiceSelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  /** Every choice with its words. */
  readonly words: Readonly<Record<Value, string>>
  readonly onValue: (value: Value) => void
  readonly error?: string | undefined
}

/** A choice among the keys of a record of words. */
export const ChoiceSelect = <Value extends string>({
  label,
  value,
  words,
  onValue,
  error,
}: ChoiceSelectProps<Value>) => (
  <SelectField
    label={label}
    value={value}
    options={(Object.keys(words) as Value[]).map((each) => ({ value: each, label: words[each] }))}
    onValue={onValue}
    error={error}
  />
)
