import { useEffect, useRef } from 'react'
import type { Component } from '../../core/dependency/system-model.ts'
import { Button } from '../ui/button.tsx'
import { focusFirst } from '../ui/focus-first.ts'
import { AvailabilityField } from './availability-field.tsx'
import type { OtherScenario } from './availability-kinds.ts'
import styles from './component-editor.module.css'
import { NameField, NeededField, ReplicasField, WeightField } from './component-fields.tsx'
import { ComponentRemarks } from './component-remarks.tsx'
import { NeedsEditor } from './needs-editor.tsx'
import type { NameOf } from './needs-words.ts'

export interface ComponentEditorProps {
  readonly component: Component
  readonly components: readonly Component[]
  readonly name: NameOf
  readonly names: ReadonlyMap<string, number>
  readonly scenarios: readonly OtherScenario[]
  readonly isJourney: boolean
  /** What is wrong with it. */
  readonly problems: readonly string[]
  /** Whether the person asked for it: then the focus comes here. */
  readonly focused: boolean
  readonly onJourney: () => void
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** Longer than the picture takes to follow a change, in milliseconds. */
const AFTER_DRAWING = 250

/** One component of the picture, to change under it. */
export const ComponentEditor = (props: ComponentEditorProps) => {
  const { component, components, name, names, scenarios, isJourney, problems, focused } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!focused || place.current === null) return
    focusFirst(place.current)
    const element = place.current
    const show = (): void => element.scrollIntoView?.({ block: 'nearest' })
    show()
    // The picture above it is drawn a little later, and may push it down.
    const timer = setTimeout(show, AFTER_DRAWING)
    return () => clearTimeout(timer)
  }, [focused])
  const shared = { component, labelHidden: false }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, as a panel has it
    <div
      ref={place}
      className={styles.editor}
      role="group"
      aria-label={`Edit ${component.name}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) props.onClose()
      }}
    >
      <div className={styles.fields}>
        <NameField {...shared} names={names} />
        <AvailabilityField {...shared} scenarios={scenarios} />
        <ReplicasField {...shared} />
        <NeededField {...shared} />
        <WeightField {...shared} />
      </div>
      {problems.length > 0 && <ComponentRemarks said={problems} />}
      <NeedsEditor component={component} components={components} name={name} />
      <div className={styles.ways}>
        <Button onClick={props.onClose}>Done</Button>
        {!isJourney && <Button onClick={props.onJourney}>Make it the journey</Button>}
        <Button variant="quiet" onClick={props.onDelete}>
          Delete component
        </Button>
      </div>
    </div>
  )
}
