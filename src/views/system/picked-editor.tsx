import { useMemo } from 'react'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { Button } from '../ui/button.tsx'
import styles from './component-editor.module.css'
import { ComponentEditor } from './component-editor.tsx'
import { needWords, nameOf } from './needs-words.ts'
import type { Picked } from './picked.ts'
import { useNames } from './use-names.ts'
import { useOtherScenarios } from './use-other-scenarios.ts'
import { useEditSystem } from './use-system.ts'

export interface PickedEditorProps {
  readonly picked: Picked
  readonly system: SystemModel
  readonly problems: ReadonlyMap<string, readonly string[]>
  readonly focused: boolean
  readonly onDelete: (picked: Picked) => void
  readonly onClose: () => void
}

/** What was picked in the picture, to change below it; nothing where it has gone meanwhile. */
export const PickedEditor = ({ picked, system, problems, focused, onDelete, onClose }: PickedEditorProps) => {
  const { components, journey } = system
  const edit = useEditSystem()
  const scenarios = useOtherScenarios()
  const names = useNames(components)
  const name = useMemo(() => nameOf(components), [components])
  const component = components.find(({ id }) => id === (picked.kind === 'component' ? picked.id : picked.from))
  if (component === undefined) return null
  if (picked.kind === 'component') {
    return (
      <ComponentEditor
        component={component}
        components={components}
        name={name}
        names={names}
        scenarios={scenarios}
        isJourney={component.id === journey}
        problems={problems.get(component.id) ?? []}
        focused={focused}
        onJourney={() => edit((before) => ({ ...before, journey: component.id }), 'journey')}
        onDelete={() => onDelete(picked)}
        onClose={onClose}
      />
    )
  }
  const need = component.needs.find(({ on }) => on.includes(picked.to))
  if (need === undefined) return null
  return (
    <div className={styles.editor} role="group" aria-label={`${component.name} needs ${name(picked.to)}`}>
      <p>
        <strong>{component.name}</strong> needs <strong>{needWords(need, name)}</strong>.
      </p>
      <div className={styles.ways}>
        <Button onClick={() => onDelete(picked)}>
          {component.name} no longer needs {name(picked.to)}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          Done
        </Button>
      </div>
    </div>
  )
}
