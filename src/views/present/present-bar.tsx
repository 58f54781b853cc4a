import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import type { Command } from './commands.ts'
import { placeShort } from './place-words.ts'
import styles from './present-bar.module.css'
import type { PresentedSlide } from './presented-slide.ts'
import { UNIT_NAMES } from './remaining-in.ts'
import type { Unit } from './remaining-in.ts'
import type { Timer } from './timer.ts'
import { TimerFace } from './timer-control.tsx'

export interface PresentBarProps {
  readonly slide: PresentedSlide
  readonly unit: Unit
  readonly timer: Timer
  readonly canFill: boolean
  /** Whether it fills the screen now. */
  readonly isFull: boolean
  readonly canReset: boolean
  readonly inert: boolean
  readonly onCommand: (command: Command) => void
  readonly onUndo: () => void
  /** Opens what sets the timer. */
  readonly onTimer: () => void
}

/** Everything that a key does, as buttons that are always there. In a small window those of the middle unfold. */
export const PresentBar = ({ slide, unit, timer, onCommand, onUndo, onTimer, ...can }: PresentBarProps) => {
  const { canFill, isFull, canReset, inert } = can
  const [open, setOpen] = useState(false)
  const verb = (command: Command, label: string, key: string) => (
    <Button key={command} aria-keyshortcuts={key} onClick={() => onCommand(command)}>
      {label}
    </Button>
  )
  const { place, ended, next, revealed, hasUnit, canUndo } = slide
  return (
    <nav aria-label="Presentation" className={styles.bar} inert={inert}>
      <div className={styles.steps}>
        <Button
          aria-label="Back"
          aria-keyshortcuts="ArrowLeft ArrowUp PageUp"
          disabled={place === 1 && !ended}
          onClick={() => onCommand('back')}
        >
          ←
        </Button>
        <span className={styles.place}>{placeShort(slide)}</span>
        <Button
          aria-label="Next"
          aria-keyshortcuts="ArrowRight ArrowDown PageDown Space"
          disabled={next === null}
          onClick={() => onCommand('next')}
        >
          →
        </Button>
      </div>
      <Button className={styles.more} aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? 'Less' : 'More'}
      </Button>
      <div className={classNames(styles.tools, open && styles.open)}>
        {revealed !== null && verb('reveal', revealed ? 'Hide answer' : 'Answer', 'H')}
        {canUndo && (
          <Button aria-keyshortcuts="Control+Z Meta+Z" onClick={onUndo}>
            Undo
          </Button>
        )}
        {canReset && verb('reset', 'Reset', 'R')}
        {hasUnit && verb('unit', `Unit: ${UNIT_NAMES[unit]}`, 'U')}
        {verb('blank', 'Blank', 'B')}
        <span className={styles.timer}>
          <Button
            aria-label={timer.since === null ? 'Start the timer' : 'Pause the timer'}
            aria-keyshortcuts="T"
            onClick={() => onCommand('timer')}
          >
            <TimerFace timer={timer} />
          </Button>
          <Button onClick={onTimer}>Set</Button>
        </span>
        {verb('notes', 'Notes', 'N')}
        {verb('link', 'Link', 'Q')}
        {canFill && verb('full-screen', isFull ? 'Leave full screen' : 'Full screen', 'F')}
        {verb('help', 'Keys', '?')}
      </div>
      {verb('leave', 'Leave', 'Escape')}
    </nav>
  )
}
