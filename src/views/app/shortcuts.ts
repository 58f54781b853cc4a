import { useEffect } from 'react'
import { useActions } from '../../store/use-store.ts'

/**
 * Undo and redo by keyboard, everywhere: in a field too, because every letter typed there is an edit of the scenario.
 *
 * @param phase 'inner' for the scenario of a part of the page, which is asked before that of the page itself.
 */
export const useShortcuts = (phase: 'inner' | 'page' = 'page'): void => {
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
    const options = { capture: phase === 'inner' }
    document.addEventListener('keydown', onKey, options)
    return () => document.removeEventListener('keydown', onKey, options)
  }, [undo, redo, phase])
}
