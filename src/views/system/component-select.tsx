import { useRef, useState } from 'react'
import type { Component } from '../../core/dependency/system-model.ts'
import { Button } from '../ui/button.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { SelectField } from '../ui/select-field.tsx'
import styles from './component-select.module.css'

export interface ComponentSelectProps {
  readonly label: string
  /** What stands there until something is chosen. */
  readonly placeholder: string
  readonly components: readonly Component[]
  /** Why there are not more of them. */
  readonly hint?: string | undefined
  readonly onAdd: (id: string) => void
}

/** Chooses a component and adds it by a press: with keys a choice is gone through letter by letter. */
export const ComponentSelect = ({ label, placeholder, components, hint, onAdd }: ComponentSelectProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState('')
  // It may have gone meanwhile, or be needed by now.
  const known = components.find(({ id }) => id === chosen)
  return (
    <div ref={place} className={styles.choice}>
      <SelectField
        label={label}
        value={known?.id ?? ''}
        options={[
          { value: '', label: components.length === 0 ? 'Nothing is left to choose' : placeholder },
          ...components.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        hint={hint}
        onValue={setChosen}
      />
      <Button
        className={styles.add}
        disabled={known === undefined}
        aria-label={`Add to “${label}”`}
        onClick={() => {
          if (known === undefined) return
          onAdd(known.id)
          setChosen('')
          if (place.current !== null) focusFirst(place.current)
        }}
      >
        Add
      </Button>
    </div>
  )
}
