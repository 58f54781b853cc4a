import { fetchedPart } from '../ui/fetched-part.tsx'
import { entry, useHash } from './route.ts'

const ReturnLink = fetchedPart('The way back', async () => (await import('./return-link.tsx')).ReturnLink)

/** The way back to the page of Learn that sent the person to this view; nothing where none did. */
export const ReturnBar = () => {
  const hash = useHash()
  const { cameFrom, task } = entry() ?? {}
  return cameFrom === undefined ? null : <ReturnLink key={hash.split('?')[0]} cameFrom={cameFrom} task={task} />
}
