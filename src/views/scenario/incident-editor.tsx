import type { KeyboardEvent, Ref } from 'react'
import { CloseIncident } from './close-incident.tsx'
import { focusUnreadable } from './focus-unreadable.ts'
import type { IncidentDraft } from './incident-draft.ts'
import { BeganField, FailingField, LabelField, LastedField } from './incident-fields.tsx'
import type { IncidentFieldProps } from './incident-fields.tsx'
import styles from './incident-editor.module.css'

export interface IncidentEditorProps extends Pick<IncidentFieldProps, 'onChange'> {
  readonly draft: IncidentDraft
  /** Whether it is in no scenario yet, for want of how long it lasted. */
  readonly added?: boolean | undefined
  readonly timeZone: string
  readonly hasMeasurements: boolean
  readonly onClose: () => void
  readonly ref?: Ref<HTMLDivElement> | undefined
}

/** The fields of an incident, under its row. Enter in one of them ends the writing. */
export const IncidentEditor = ({
  draft,
  added = false,
  timeZone,
  hasMeasurements,
  onChange,
  onClose,
  ref,
}: IncidentEditorProps) => {
  const finishOnEnter = (event: KeyboardEvent<HTMLElement>): void => {
    const { key, target, currentTarget } = event
    if (key !== 'Enter' || event.nativeEvent.isComposing) return
    if (!(target instanceof HTMLInputElement) || target.type !== 'text') return
    event.preventDefault()
    if (focusUnreadable(currentTarget)) return
    if (added) focusLasted(currentTarget)
    else onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Enter, as a form has it
    <div ref={ref} className={styles.fields} onKeyDown={finishOnEnter}>
      <LabelField draft={draft} onChange={onChange} hasMeasurements={hasMeasurements} />
      <BeganField draft={draft} onChange={onChange} timeZone={timeZone} />
      <LastedField draft={draft} onChange={onChange} />
      {!draft.measured && <FailingField draft={draft} onChange={onChange} />}
      <div className={styles.close}>
        <CloseIncident added={added} onClose={onClose} />
      </div>
    </div>
  )
}

/** The one field without which there is no incident. */
export const focusLasted = (editor: Element | null): void =>
  editor?.querySelector<HTMLElement>('[data-field="lasted"] input')?.focus()

/** Whether the person is in the middle of saying when it began. */
export const beganIsUnreadable = (editor: Element | null): boolean =>
  editor?.querySelector('[data-field="began"] [aria-invalid="true"]') != null
