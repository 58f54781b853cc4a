import { memo } from 'react'
import { parseNeeded, parseReplicas, parseWeight } from '../../core/dependency/component-text.ts'
import type { Component } from '../../core/dependency/system-model.ts'
import { withChanges } from '../../core/dependency/edit-system.ts'
import { LONGEST_NAME } from '../../core/scenario/limits.ts'
import { inWords } from '../../format/problem-words.ts'
import { DraftField } from '../ui/draft-field.tsx'
import type { Reading } from '../ui/draft-field.tsx'
import { useEditSystem } from './use-system.ts'

export interface ComponentFieldProps {
  readonly component: Component
  /** In a form the field has a label to see; in a table the column has it. */
  readonly labelHidden: boolean
}

type Changes = Partial<Omit<Component, 'id'>>

/** Changes of a component, and the name under which they are undone together. */
export const useEditComponent = (id: string): ((changes: Changes, field: string) => void) => {
  const edit = useEditSystem()
  return (changes, field) => edit((system) => withChanges(system, id, changes), `component ${id} ${field}`)
}

/** What a field is called: in a form by itself, in a table with the component that it belongs to. */
export const fieldLabel = (what: string, { component, labelHidden }: ComponentFieldProps): string =>
  labelHidden ? `${what} of ${component.name}` : what

export interface NameFieldProps extends ComponentFieldProps {
  /** Names in lower case, and how often each is there. */
  readonly names: ReadonlyMap<string, number>
}

const readName = (text: string, own: string, names: NameFieldProps['names']): Reading<string> => {
  const name = text.trim()
  if (name === '') return { ok: false, message: 'Please name the component.' }
  if (name.length > LONGEST_NAME) return { ok: false, message: `At most ${LONGEST_NAME} characters, please.` }
  const others = (names.get(name.toLowerCase()) ?? 0) - (name.toLowerCase() === own.toLowerCase() ? 1 : 0)
  return others > 0 ? { ok: false, message: 'Another component has this name.' } : { ok: true, value: name }
}

export const NameField = memo((props: NameFieldProps) => {
  const { component, labelHidden, names } = props
  const edit = useEditComponent(component.id)
  return (
    <DraftField
      label={fieldLabel('Name', props)}
      labelHidden={labelHidden}
      size={15}
      halvesCount
      value={component.name}
      write={(name) => name}
      read={(text) => readName(text, component.name, names)}
      onValue={(name) => edit({ name }, 'name')}
    />
  )
})

NameField.displayName = 'NameField'

const COUNT = { inputMode: 'numeric', size: 3, align: 'end', write: String } as const

export const ReplicasField = memo((props: ComponentFieldProps) => {
  const { component, labelHidden } = props
  const edit = useEditComponent(component.id)
  return (
    <DraftField
      {...COUNT}
      label={fieldLabel('Replicas', props)}
      labelHidden={labelHidden}
      value={component.replicas}
      read={(text) => inWords(parseReplicas(text, 'replicas', component.neededReplicas))}
      onValue={(replicas) => edit({ replicas }, 'replicas')}
    />
  )
})

ReplicasField.displayName = 'ReplicasField'

export const NeededField = memo((props: ComponentFieldProps) => {
  const { component, labelHidden } = props
  const edit = useEditComponent(component.id)
  return (
    <DraftField
      {...COUNT}
      label={fieldLabel('Replicas needed', props)}
      labelHidden={labelHidden}
      value={component.neededReplicas}
      read={(text) => inWords(parseNeeded(text, 'neededReplicas', component.replicas))}
      onValue={(neededReplicas) => edit({ neededReplicas }, 'needed')}
    />
  )
})

NeededField.displayName = 'NeededField'

export const WeightField = memo((props: ComponentFieldProps) => {
  const { component, labelHidden } = props
  const edit = useEditComponent(component.id)
  return (
    <DraftField
      label={fieldLabel('Weight', props)}
      labelHidden={labelHidden}
      inputMode="decimal"
      size={3}
      align="end"
      value={component.weight}
      write={String}
      read={(text) => inWords(parseWeight(text, 'weight'))}
      onValue={(weight) => edit({ weight }, 'weight')}
    />
  )
})

WeightField.displayName = 'WeightField'
