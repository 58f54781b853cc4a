import { useEffect } from 'react'
import { useActions } from '../../store/use-store.ts'

/** Undo and redo by keyboard, everywhere: in a field too, because every letter typed there is an edit of the scenario. */
export const useShortcuts = (): void => {
  const { undo, redo } = useActions()
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return
      const key = event.key.toLowerCase()
      if (key === 'z') (event.shiftKey ? redo : undo)()
      else if (key === 'y' && !event.shiftKey) redo()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [undo, redo])
}
