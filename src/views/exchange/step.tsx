import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import styles from './step.module.css'

export interface StepProps {
  readonly title: string
  readonly children: ReactNode
}

/** One step of the dialog. Its heading takes the focus, so that reading goes on at the top of the new step. */
export const Step = ({ title, children }: StepProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A dialog opens after its content is there, and takes the focus itself as it does.
    queueMicrotask(() => heading.current?.focus())
  }, [])
  return (
    <div className={styles.step}>
      <h3 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h3>
      {children}
    </div>
  )
}
