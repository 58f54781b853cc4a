import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import styles from './incident-actions.module.css'

export interface IncidentActionsProps {
  /** What the incident is called. */
  readonly title: string
  readonly onEdit: () => void
  readonly onDelete: () => void
  /** Further buttons before these. */
  readonly children?: ReactNode
}

/** The buttons at the end of an incident's row, while it is only read. */
export const IncidentActions = ({ title, onEdit, onDelete, children }: IncidentActionsProps) => (
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
