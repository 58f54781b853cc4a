import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './notice.module.css'

export interface NoticeProps {
  /** `status` waits its turn; `alert` interrupts, for what is lost or failed. */
  readonly kind?: 'status' | 'alert' | undefined
  readonly children: ReactNode
  readonly actions?: ReactNode
  readonly onDismiss?: (() => void) | undefined
}

export const Notice = ({ kind = 'status', children, actions, onDismiss }: NoticeProps) => (
  <div role={kind} className={classNames(styles.notice, styles[kind])}>
    <div className={styles.words}>{children}</div>
    {(actions !== undefined || onDismiss !== undefined) && (
      <div className={styles.actions}>
        {actions}
        {onDismiss !== undefined && (
          <Button variant="quiet" onClick={onDismiss}>
            Dismiss
          </Button>
        )}
      </div>
    )}
  </div>
)
