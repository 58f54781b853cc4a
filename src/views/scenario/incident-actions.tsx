import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './incident-actions.module.css'

export interface IncidentActionsProps {
  /** What the incident is called; null for one that is in no scenario yet. */
  readonly title: string | null
  readonly writing: boolean
  readonly onEdit: () => void
  readonly onClose: () => void
  readonly onDelete: () => void
  /** Further buttons before these, while the row is only read. */
  readonly children?: ReactNode
}

/** The buttons at the end of an incident's row. */
export const IncidentActions = ({ title, writing, onEdit, onClose, onDelete, children }: IncidentActionsProps) => {
  if (writing) {
    return (
      // Where "Edit" will be, so that a second press of the mouse does not find "Delete".
      <span className={styles.closing}>
        <CloseIncident added={title === null} onClose={onClose} />
      </span>
    )
  }
  if (title === null) return null
  return (
    <span className={styles.actions}>
      {children}
      <Button variant="quiet" aria-label={`Edit ${title}`} onClick={onEdit}>
        Edit
      </Button>
      <Button variant="quiet" aria-label={`Delete ${title}`} onClick={onDelete}>
        Delete
      </Button>
    </span>
  )
}

export interface CloseIncidentProps {
  /** Whether it is in no scenario yet. */
  readonly added?: boolean | undefined
  readonly onClose: () => void
}

/** Ends the writing of an incident. */
export const CloseIncident = ({ added = false, onClose }: CloseIncidentProps) => (
  <Button onClick={(event) => (added || !focusUnreadable(event.currentTarget)) && onClose()}>
    {added ? 'Cancel' : 'Done'}
  </Button>
)

/** A row with a text that could not be read stays open, or the text would be gone. */
const focusUnreadable = (button: HTMLElement): boolean => {
  const field = button.closest('tr')?.querySelector<HTMLElement>('[aria-invalid="true"]')
  field?.focus()
  return field != null
}
