import { useEffect, useRef } from 'react'
import styles from './blank.module.css'

/** Nothing to look at but the person who speaks. Any key or press brings the slide back. */
export const Blank = ({ onResume }: { readonly onResume: () => void }) => {
  const cover = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    cover.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <button
      ref={cover}
      type="button"
      className={styles.blank}
      aria-label="The screen is blank. Show the slide again"
      onClick={onResume}
    />
  )
}
