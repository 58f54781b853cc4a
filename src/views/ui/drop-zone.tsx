import { useEffect, useRef, useState } from 'react'
import type { DragEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './drop-zone.module.css'
import { isField } from './is-field.ts'

export interface DropZoneProps {
  /** Name of the place and of its file field. */
  readonly label: string
  /** Words of the button. */
  readonly choose: string
  readonly children?: ReactNode
  /** As in `<input accept>`: ".csv,.tsv". */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
  readonly onFiles: (files: readonly File[]) => void
  /** Pasted text. While the zone is on screen a paste anywhere outside a field is taken as meant for it. */
  readonly onText?: ((text: string) => void) | undefined
}

/** A place to drop files on, with a button for choosing them; text can be pasted. */
export const DropZone = ({ label, choose, children, accept, multiple = false, onFiles, onText }: DropZoneProps) => {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isField(event.target) || event.defaultPrevented || !event.clipboardData) return
      const files = [...event.clipboardData.files]
      const text = event.clipboardData.getData('text/plain')
      if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
      else if (text !== '' && onText) onText(text)
      else return
      event.preventDefault()
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onFiles, onText, multiple])

  const drag = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }

  return (
    // Dropping is a second way for the pointer; the keyboard has the button and paste.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      role="group"
      aria-label={label}
      className={classNames(styles.zone, over && styles.over)}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        const files = [...event.dataTransfer.files]
        const text = event.dataTransfer.getData('text/plain')
        if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
        else if (text !== '') onText?.(text)
      }}
    >
      <input
        ref={input}
        className={styles.input}
        type="file"
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Emptied, so that choosing the same file again counts as a choice.
          event.currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
      <Button onClick={() => input.current?.click()}>{choose}</Button>
      <div className={styles.words}>{children}</div>
    </div>
  )
}
