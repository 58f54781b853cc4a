import { Suspense, lazy, useCallback, useEffect, useState } from 'react'

const ImportDialog = lazy(async () => ({ default: (await import('../exchange/import-dialog.tsx')).ImportDialog }))

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
  useGivenAnywhere(open, take)
  if (open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense>
      <ImportDialog
        open={open}
        source={source}
        onClose={() => {
          setSource(null)
          onClose()
        }}
      />
    </Suspense>
  )
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null

/** While the dialog is closed, files dropped on the page and rows pasted outside a field are for it. */
const useGivenAnywhere = (open: boolean, take: (given: File | string) => void): void => {
  useEffect(() => {
    if (open) return
    const onDrag = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: DragEvent): void => {
      const file = event.dataTransfer?.files[0]
      if (file === undefined) return
      event.preventDefault()
      take(file)
    }
    const onPaste = (event: ClipboardEvent): void => {
      if (isField(event.target)) return
      const given = event.clipboardData?.files[0] ?? event.clipboardData?.getData('text/plain') ?? ''
      // One line is a word somebody meant for elsewhere; rows have line breaks.
      if (given === '' || (typeof given === 'string' && !given.trim().includes('\n'))) return
      event.preventDefault()
      take(given)
    }
    document.addEventListener('dragover', onDrag)
    document.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('dragover', onDrag)
      document.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [open, take])
}
