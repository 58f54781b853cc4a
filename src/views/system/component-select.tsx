import type { Component } from '../../core/dependency/system-model.ts'
import { SelectField } from '../ui/select-field.tsx'

export interface ComponentSelectProps {
  readonly label: string
  /** What stands there until something is chosen. */
  readonly placeholder: string
  readonly components: readonly Component[]
  readonly onChoose: (id: string) => void
}

/** Chooses a component to do something with; it goes back to its placeholder at once. */
export const ComponentSelect = ({ label, placeholder, components, onChoose }: ComponentSelectProps) => (
  <SelectField
    label={label}
    value=""
    options={[{ value: '', label: placeholder }, ...components.map(({ id, name }) => ({ value: id, label: name }))]}
    disabled={components.length === 0}
    onValue={(id) => {
      if (id !== '') onChoose(id)
    }}
  />
)
