import { Button } from '../ui/button.tsx'

export interface CloseIncidentProps {
  /** Whether the incident is in no scenario yet: then its texts are given up. */
  readonly added?: boolean | undefined
  readonly onClose: () => void
}

/** Ends the writing of an incident. It stands in the table's row that holds the fields. */
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
