import { useEffect, useState } from 'react'
import { fetchedPart } from '../ui/fetched-part.tsx'
import type { AppDialogProps } from './app-dialog.ts'

const fetchDialogs = async () => (await import('./dialogs.tsx')).Dialogs

const Dialogs = fetchedPart('This dialog', fetchDialogs)

/**
 * Everything that comes and goes in a dialog, and what arrives by itself: what is dropped or pasted, and links. Fetched once
 * the page is there.
 */
export const DialogPlaces = (props: AppDialogProps) => {
  const [fetched, setFetched] = useState(false)
  useEffect(() => {
    // Without a network it is fetched again when a dialog is asked for, which says so.
    fetchDialogs().then(
      () => setFetched(true),
      () => undefined,
    )
  }, [])
  return (fetched || props.open !== null) && <Dialogs {...props} />
}
