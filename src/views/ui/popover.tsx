import { useEffect, useId, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button.tsx'
import { focusFirst } from './focus-first.ts'
import { followAnchor } from './follow-anchor.ts'
import styles from './popover.module.css'

export interface PopoverProps {
  /** What the button shows. */
  readonly trigger: ReactNode
  /** Name of the panel, and of the button too when `triggerLabel` is not given and `trigger` is not plain words. */
  readonly label: string
  readonly triggerLabel?: string | undefined
  /** What the button shows, for those who hear its label instead. */
  readonly triggerDescription?: string | undefined
  readonly variant?: ButtonVariant | undefined
  readonly className?: string | undefined
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

interface ContentProps extends Pick<PopoverProps, 'children'> {
  readonly close: () => void
}

const Content = ({ close, children }: ContentProps) => (typeof children === 'function' ? children(close) : children)

const SUPPORTED = typeof HTMLElement !== 'undefined' && 'showPopover' in HTMLElement.prototype

/**
 * A button with a panel under it. Escape, a press outside or the button close it; the focus moves in and comes back.
 * The panel is a block: put the button in a `div` or a heading, not in a `p`. Its children exist only while it is open.
 */
export const Popover = ({
  trigger,
  label,
  triggerLabel,
  triggerDescription,
  variant,
  className,
  children,
}: PopoverProps) => {
  const id = useId()
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)

  const close = () => {
    if (SUPPORTED) panel.current?.hidePopover()
    setOpen(false)
    button.current?.focus()
  }

  useEffect(() => {
    if (!open || !panel.current || !button.current) return
    const stopFollowing = followAnchor(panel.current, button.current)
    focusFirst(panel.current)
    return stopFollowing
  }, [open])

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !open) return
    event.preventDefault()
    event.stopPropagation()
    close()
  }

  return (
    <>
      <Button
        ref={button}
        variant={variant}
        className={className}
        aria-label={triggerLabel}
        aria-description={triggerDescription}
        aria-expanded={open}
        aria-haspopup="dialog"
        popoverTarget={id}
        onClick={SUPPORTED ? undefined : () => setOpen(!open)}
        onKeyDown={closeOnEscape}
      >
        {trigger}
      </Button>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, as a dialog has it */}
      <div
        ref={panel}
        id={id}
        popover={SUPPORTED ? 'auto' : undefined}
        role="dialog"
        aria-label={label}
        className={styles.panel}
        tabIndex={-1}
        hidden={!open}
        onKeyDown={closeOnEscape}
        onToggle={(event) => {
          if (event.target === event.currentTarget) setOpen(event.newState === 'open')
        }}
      >
        {open && <Content close={close}>{children}</Content>}
      </div>
    </>
  )
}
