import { use } from 'react'
import type { Incident } from '../../core/incident/incident.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { PostMortemDoor } from '../scenario/post-mortem-door.ts'
import { Button } from '../ui/button.tsx'

export interface PostMortemButtonProps {
  readonly incident: Incident
  readonly timeZone: string
}

/** Leads to the incident's post-mortem, where the page has one. */
export const PostMortemButton = ({ incident, timeZone }: PostMortemButtonProps) => {
  const open = use(PostMortemDoor)
  return open === null ? null : (
    <span data-part="post-mortem">
      <Button
        variant="quiet"
        aria-label={`Post-mortem of ${incidentTitle(incident, timeZone)}`}
        onClick={() => open(incident.id)}
      >
        Post-mortem
      </Button>
    </span>
  )
}
