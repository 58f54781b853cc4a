import { useCallback, useEffect, useState } from 'react'
import { fetchedPart } from '../ui/fetched-part.tsx'
import { isField } from '../ui/is-field.ts'
import { useFileDrop } from '../ui/use-file-drop.ts'

const ImportDialog = fetchedPart(
  'The import dialog',
  async () => (await import('../exchange/import-dialog.tsx')).ImportDialog,
)

export interface ImportPlaceProps {
  readonly open: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
}

/** The import dialog, fetched when it is first asked for: by its button, or by dropping a file or pasting rows anywhere. */
export const ImportPlace = ({ open, onOpen, onClose }: ImportPlaceProps) => {
  const [source, setSource] = useState<File | string | null>(null)
  const [wanted, setWanted] = useState(false)
  const take = useCallback(
    (given: File | string) => {
      setSource(given)
      onOpen()
    },
    [onOpen],
  )
  useFileDrop(!open, take)
  useRowsPasted(!open, take)
  if (open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <ImportDialog
      open={open}
      source={source}
      onClose={() => {
        setSource(null)
        onClose()
      }}
    />
  )
}

/** One line is a word somebody meant for elsewhere: rows have line breaks, and JSON its brackets. */
const isData = (text: string): boolean => text.includes('\n') || /^[{[].*[}\]]$/.test(text)

/** While the dialog is closed, rows pasted outside a field are for it. */
const useRowsPasted = (active: boolean, take: (given: File | string) => void): void => {
  useEffect(() => {
    if (!active) return
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return
      const given = event.clipboardData?.files[0] ?? event.clipboardData?.getData('text/plain') ?? ''
      if (given === '' || (typeof given === 'string' && !isData(given.trim()))) return
      event.preventDefault()
      take(given)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [active, take])
}
