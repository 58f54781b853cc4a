import { useEffect, useId, useRef } from 'react'
import type { MouseEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './dialog.module.css'

export interface DialogProps {
  readonly open: boolean
  /** The person closed it: by its button, by Escape or by a press outside. */
  readonly onClose: () => void
  readonly title: string
  readonly children: ReactNode
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode
  /** As large as the window: for what is looked at from afar. */
  readonly fills?: boolean | undefined
  /** Wider than text needs: for two columns side by side. */
  readonly wide?: boolean | undefined
}

/** A modal dialog. What was in focus gets the focus back when it closes. Its children exist only while it is open. */
export const Dialog = ({ open, onClose, title, children, actions, fills = false, wide = false }: DialogProps) => {
  const titleId = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const element = dialog.current
    if (!element || !open) return
    const before = document.activeElement
    element.showModal()
    return () => {
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [open])

  const closeFromOutside = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target !== event.currentTarget) return
    const { left, right, top, bottom } = event.currentTarget.getBoundingClientRect()
    const inside = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom
    if (!inside) onClose()
  }

  return (
    // The press outside is a second way for the pointer; the keyboard has Escape and the close button.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={classNames(styles.dialog, fills && styles.fills, wide && styles.wide)}
      aria-labelledby={titleId}
      onMouseDown={closeFromOutside}
      onClose={() => {
        // A close that came too late, after it was opened again, is none.
        if (open && dialog.current?.open !== true) onClose()
      }}
    >
      {open && (
        <div className={styles.frame}>
          <header className={styles.head}>
            <h2 id={titleId} className={styles.title}>
              {title}
            </h2>
            <Button variant="quiet" onClick={onClose}>
              Close
            </Button>
          </header>
          <div className={styles.body}>{children}</div>
          {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
        </div>
      )}
    </dialog>
  )
}
