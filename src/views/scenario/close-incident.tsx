import { Button } from '../ui/button.tsx'
import { focusUnreadable } from './focus-unreadable.ts'

export interface CloseIncidentProps {
  /** Whether the incident is in no scenario yet: then its texts are given up. */
  readonly added?: boolean | undefined
  readonly onClose: () => void
}

/** Ends the writing of an incident. It stands in the table's row that holds the fields. */
export const CloseIncident = ({ added = false, onClose }: CloseIncidentProps) => (
  <Button onClick={(event) => (added || !focusUnreadable(event.currentTarget.closest('tr'))) && onClose()}>
    {added ? 'Cancel' : 'Done'}
  </Button>
)
