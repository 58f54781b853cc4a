import { useId, useState } from 'react'
import { allNeeders } from '../../core/dependency/all-needers.ts'
import { parseNeeded } from '../../core/dependency/component-text.ts'
import { needsOutright, plainNeed, withAlternative } from '../../core/dependency/edit-system.ts'
import type { Component, Need } from '../../core/dependency/system-model.ts'
import { formatCount } from '../../format/count.ts'
import { inWords } from '../../format/problem-words.ts'
import { Button } from '../ui/button.tsx'
import { DraftField } from '../ui/draft-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ComponentSelect } from './component-select.tsx'
import { useEditComponent } from './component-fields.tsx'
import styles from './needs-editor.module.css'
import { needWords } from './needs-words.ts'
import type { NameOf } from './needs-words.ts'
import { useEditSystem } from './use-system.ts'

export interface NeedsEditorProps {
  readonly component: Component
  readonly components: readonly Component[]
  readonly name: NameOf
}

const kindsFor = (name: string) =>
  [
    { value: 'hard', label: `${name} fails` },
    { value: 'soft', label: `${name} goes on` },
  ] as const

/** What a component needs: every need as a line of its own, and a choice that adds one. */
export const NeedsEditor = ({ component, components, name }: NeedsEditorProps) => {
  const edit = useEditComponent(component.id)
  const editSystem = useEditSystem()
  const [told, setTold] = useState('')
  const { needs } = component
  const put = (changed: readonly Need[], what: string): void => edit({ needs: changed }, what)
  const change = (index: number, changes: Partial<Need>, what: string): void =>
    put(
      needs.map((need, at) => (at === index ? { ...need, ...changes } : need)),
      `need ${index} ${what}`,
    )
  const taken = new Set(needs.flatMap(({ on }) => on))
  const needers = allNeeders(components, component.id)
  const free = components.filter(({ id }) => !needers.has(id))
  const addAlternative = (index: number, other: string): void => {
    const standsIn = needs[index]?.kind === 'hard' && needsOutright(component, other)
    setTold(standsIn ? `${component.name} no longer needs ${name(other)} by itself: it stands in for another now.` : '')
    editSystem((before) => withAlternative(before, component.id, index, other), '')
  }
  return (
    <div className={styles.editor}>
      {needs.length === 0 && <p className={styles.soft}>{component.name} needs nothing so far.</p>}
      {needs.map((need, index) => (
        <OneNeed
          // A need has no name of its own; its place is what it is known by.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          need={need}
          of={component.name}
          name={name}
          others={free.filter(({ id }) => !need.on.includes(id))}
          onChange={(changes, what) => change(index, changes, what)}
          onAlternative={(other) => addAlternative(index, other)}
          onRemove={() => put(needs.toSpliced(index, 1), '')}
        />
      ))}
      <ComponentSelect
        label={needs.length === 0 ? 'It needs' : 'It also needs'}
        placeholder="Choose a component…"
        components={free.filter(({ id }) => !taken.has(id))}
        hint={needers.size > 1 ? `What needs ${component.name} itself is not offered.` : undefined}
        onAdd={(id) => put([...needs, plainNeed(id)], '')}
      />
      <p role="status" className={styles.soft}>
        {told}
      </p>
    </div>
  )
}

interface OneNeedProps {
  readonly need: Need
  /** Name of the component that needs it. */
  readonly of: string
  readonly name: NameOf
  /** What could stand in for it. */
  readonly others: readonly Component[]
  readonly onChange: (changes: Partial<Need>, what: string) => void
  readonly onAlternative: (other: string) => void
  readonly onRemove: () => void
}

const OneNeed = ({ need, of, name, others, onChange, onAlternative, onRemove }: OneNeedProps) => {
  const id = useId()
  const { on, needed, kind } = need
  const several = on.length > 1
  const without = (gone: string): void => {
    const left = on.filter((each) => each !== gone)
    onChange({ on: left, needed: Math.min(needed, left.length) }, '')
  }
  return (
    <fieldset className={styles.need} aria-labelledby={id}>
      <div className={styles.head}>
        <strong id={id}>{needWords(need, name)}</strong>
        <Button variant="quiet" aria-label={`${of} no longer needs ${needWords(need, name)}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
      {several && (
        <ul className={styles.members}>
          {on.map((each) => (
            <li key={each}>
              {name(each)}{' '}
              <Button variant="quiet" aria-label={`Leave out ${name(each)}`} onClick={() => without(each)}>
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.fields}>
        {several && (
          <DraftField
            label={`Needed of ${formatCount(on.length)}`}
            inputMode="numeric"
            size={4}
            value={needed}
            write={String}
            read={(text) => inWords(parseNeeded(text, 'needed', on.length))}
            onValue={(count) => onChange({ needed: count }, 'needed')}
          />
        )}
        <SelectField
          label="Without it"
          value={kind}
          options={kindsFor(of)}
          onValue={(next) => onChange({ kind: next }, 'kind')}
        />
        <ComponentSelect
          label="In its place also"
          placeholder="Add an alternative…"
          components={others}
          onAdd={onAlternative}
        />
      </div>
    </fieldset>
  )
}
