import { useCallback } from 'react'
import type { ReactNode } from 'react'
import { useRemembered } from '../../store/use-store.ts'
import { SavedFromContext } from '../ui/saved-from.ts'
import { savedFromOpen } from './saved-from.ts'

/** Whatever is saved from the part of the page within comes from the scenario that is open then. */
export const SavedFromOpen = ({ children }: { readonly children: ReactNode }) => {
  const { store } = useRemembered()
  const read = useCallback(() => savedFromOpen(store.getState()), [store])
  return <SavedFromContext value={read}>{children}</SavedFromContext>
}
