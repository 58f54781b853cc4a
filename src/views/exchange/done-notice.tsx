import { useCallback, useState } from 'react'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { useRemembered, useWorkspace } from '../../store/use-store.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './done-notice.module.css'

/** What was done, and the scenarios as that left them: after the next edit it is no longer true. */
interface Done {
  readonly words: string
  readonly scenarios: readonly Scenario[]
}

/** What was done last, in words, as long as it is true; and a way to say it, or null to take it back. */
export const useDone = (): readonly [words: string | null, say: (words: string | null) => void] => {
  const { store } = useRemembered()
  const scenarios = useWorkspace((state) => state.scenarios)
  const [done, setDone] = useState<Done | null>(null)
  const say = useCallback(
    (words: string | null): void => setDone(words === null ? null : { words, scenarios: store.getState().scenarios }),
    [store],
  )
  return [done?.scenarios === scenarios ? done.words : null, say]
}

/** Says at the foot of the page what a dialog that has closed has done. */
export const DoneNotice = ({ done, onDismiss }: { readonly done: string | null; readonly onDismiss: () => void }) =>
  done !== null && (
    <div className={styles.done}>
      <Notice onDismiss={onDismiss}>{done}</Notice>
    </div>
  )
