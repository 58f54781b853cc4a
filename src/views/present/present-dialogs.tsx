import type { ReactNode } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { KeyList } from './key-list.tsx'
import styles from './present-dialogs.module.css'
import { restart, startOrPause } from './timer.ts'
import type { Timer } from './timer.ts'
import { TimerFields } from './timer-control.tsx'
import { NOTES } from './windows.ts'

export type PresentDialog = 'help' | 'link' | 'timer' | 'blocked'

export interface PresentDialogsProps {
  readonly open: PresentDialog | null
  readonly timer: Timer
  readonly onTimer: (change: (before: Timer) => Timer) => void
  readonly renderLink: () => ReactNode
  readonly title: string
  readonly onClose: () => void
}

/** What comes over a slide when it is asked for. */
export const PresentDialogs = ({ open, timer, onTimer, renderLink, title, onClose }: PresentDialogsProps) => (
  <>
    <Dialog open={open === 'help'} onClose={onClose} title="Keys" fills>
      <KeyList />
    </Dialog>
    <Dialog open={open === 'link'} onClose={onClose} title={title} fills>
      {renderLink()}
    </Dialog>
    <Dialog open={open === 'timer'} onClose={onClose} title="Timer">
      <TimerFields
        timer={timer}
        onLimit={(limit) => onTimer((before) => ({ ...before, limit }))}
        onStartOrPause={() => onTimer((before) => startOrPause(before, Date.now()))}
        onRestart={() => onTimer((before) => restart(before, Date.now()))}
      />
    </Dialog>
    <Dialog open={open === 'blocked'} onClose={onClose} title="The notes could not open">
      <div className={styles.words}>
        <p>
          The browser keeps this page from opening a second window. Open the notes by hand: they find this presentation
          by themselves.
        </p>
        <p>
          <a href={NOTES} target="_blank" rel="noreferrer" onClick={onClose}>
            Open the notes in a new tab
          </a>
        </p>
      </div>
    </Dialog>
  </>
)
