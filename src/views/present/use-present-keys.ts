import { useEffect, useRef } from 'react'
import { commandOf } from './commands.ts'
import type { Command } from './commands.ts'

/** Whether something lies over the slide that Escape closes. */
const isCovered = (): boolean => document.querySelector(':popover-open, dialog[open]') !== null

/** How far Shift with an arrow scrolls, as a part of what is seen. */
const SCROLLED = 0.8

const scrollBy = (key: string): boolean => {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false
  const way = key === 'ArrowDown' ? SCROLLED : -SCROLLED
  const columns = document.querySelectorAll<HTMLElement>('#main, #main [data-column]')
  for (const column of columns) column.scrollBy({ top: way * column.clientHeight })
  return columns.length > 0
}

/**
 * Hears the presenter's keys.
 *
 * @param resume what any key does instead; null while the slide is seen.
 * @param listens false while a dialog is open.
 */
export const usePresentKeys = (
  onCommand: (command: Command) => void,
  resume: (() => void) | null,
  listens: boolean,
): void => {
  const newest = useRef({ onCommand, resume, listens })
  useEffect(() => {
    newest.current = { onCommand, resume, listens }
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { onCommand: act, resume: back, listens: open } = newest.current
      if (back !== null) {
        if (['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return
        event.preventDefault()
        event.stopPropagation()
        return back()
      }
      if (!open) return
      const command = commandOf(event)
      if (command === null || (command === 'leave' && isCovered())) return
      if (event.shiftKey && event.key.startsWith('Arrow')) {
        if (scrollBy(event.key)) event.preventDefault()
        return
      }
      event.preventDefault()
      // A key that is held down steps on; it does not blink or flap.
      if (event.repeat && command !== 'next' && command !== 'back') return
      act(command)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
