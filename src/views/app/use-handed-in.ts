import { useCallback, useEffect, useState } from 'react'
import { isField } from '../ui/is-field.ts'
import { useFileDrop } from '../ui/use-file-drop.ts'

/** What was dropped or pasted on the page. */
export type HandedIn = readonly File[] | string

/** Whoever has a dialog before them means nothing behind it. */
const isBehindDialog = (): boolean => document.querySelector('dialog[open]') !== null

/**
 * Takes files dropped anywhere on the page, and files or text pasted outside a field.
 *
 * @param active false while a dialog of its own takes them.
 * @returns whether files are being dragged over the page.
 */
export const useHandedIn = (active: boolean, take: (handed: HandedIn) => void): boolean => {
  const [over, setOver] = useState(false)
  const takeHere = useCallback(
    (handed: HandedIn): void => {
      if (!isBehindDialog()) take(handed)
    },
    [take],
  )
  const hover = useCallback((isOver: boolean) => setOver(isOver && !isBehindDialog()), [])
  useFileDrop(active, takeHere, hover)
  useEffect(() => {
    if (!active) return
    const onPaste = ({ target, clipboardData: data }: ClipboardEvent): void => {
      if (data && !isField(target)) takeHere(data.files.length > 0 ? [...data.files] : data.getData('text/plain'))
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [active, takeHere])
  return over
}
