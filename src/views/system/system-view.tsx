import type { ReactNode } from 'react'
import { useOpenScenario } from '../../store/use-store.ts'
import { SavedFromOpen } from '../scenario/saved-from-open.tsx'
import { Staged } from '../scenario/staged.tsx'
import { SystemAnswered } from './system-answered.tsx'
import { SystemStart } from './system-start.tsx'
import styles from './system-view.module.css'

export interface SystemViewProps {
  /** The system as text, to read and to write. */
  readonly outline?: ReactNode
}

/** From components and what they need to what a journey through them can promise. */
export const SystemView = ({ outline }: SystemViewProps) => {
  const { id, system } = useOpenScenario()
  return (
    <div className={styles.view}>
      <h1>What can it promise, given what it stands on?</h1>
      {system.components.length === 0 ? (
        <SystemStart />
      ) : (
        <SavedFromOpen>
          <SystemAnswered key={id} />
        </SavedFromOpen>
      )}
      <Staged part="system-outline">{outline}</Staged>
    </div>
  )
}
