import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ButtonVariant } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './list-popover.module.css'
import { Popover } from './popover.tsx'

export interface ListPopoverItem {
  readonly id: string
  readonly label: string
  /** A second, softer line. */
  readonly note?: string | undefined
  /** What it belongs to: shown above the first of several that name the same group. */
  readonly group?: string | undefined
}

export interface ListPopoverProps {
  readonly trigger: ReactNode
  readonly label: string
  readonly triggerLabel?: string | undefined
  readonly triggerDescription?: string | undefined
  readonly variant?: ButtonVariant | undefined
  readonly items: readonly ListPopoverItem[]
  readonly currentId: string | null
  readonly onChoose: (id: string) => void
  /** Further controls under the list. */
  readonly children?: ReactNode | ((close: () => void) => ReactNode)
}

/** A button that opens a list to choose from: plain buttons in a list, the current one marked, nothing pretends to be a menu. */
export const ListPopover = ({ items, currentId, onChoose, children, ...popover }: ListPopoverProps) => (
  <Popover {...popover}>
    {(close) => (
      <>
        <ul className={styles.list}>
          {items.map((item, index) => (
            <li key={item.id}>
              {item.group !== undefined && item.group !== items[index - 1]?.group && (
                <div className={styles.group}>{item.group}</div>
              )}
              <Button
                variant="quiet"
                className={classNames(styles.item, item.id === currentId && styles.current)}
                aria-current={item.id === currentId ? 'true' : undefined}
                onClick={() => {
                  onChoose(item.id)
                  close()
                }}
              >
                <span className={styles.label}>{item.label}</span>
                {item.note !== undefined && <span className={styles.note}>{item.note}</span>}
              </Button>
            </li>
          ))}
        </ul>
        {children !== undefined && (
          <div className={styles.foot}>{typeof children === 'function' ? children(close) : children}</div>
        )}
      </>
    )}
  </Popover>
)
