import { createContext } from 'react'

/** Opens an incident's post-mortem, wherever the page has a place for it; null where it has none. */
export const PostMortemDoor = createContext<((incidentId: string) => void) | null>(null)
