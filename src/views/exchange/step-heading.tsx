import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './step-heading.module.css'

/** The heading of one step of the dialog. It takes the focus, so that reading goes on at the top of the new step. */
export const StepHeading = ({ children }: { readonly children: ReactNode }) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A dialog opens after its content is there, and takes the focus itself as it does.
    queueMicrotask(() => heading.current?.focus())
  }, [])
  return (
    <h3 ref={heading} tabIndex={-1} className={styles.heading}>
      {children}
    </h3>
  )
}
