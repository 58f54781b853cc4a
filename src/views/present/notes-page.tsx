import { useEffect } from 'react'
import { Button } from '../ui/button.tsx'
import { commandOf, isRemoteCommand } from './commands.ts'
import type { RemoteCommand } from './commands.ts'
import type { SlideTold } from './messages.ts'
import styles from './notes-page.module.css'
import { placeWords } from './place-words.ts'
import { TimerFace } from './timer-control.tsx'
import type { Timer } from './timer.ts'
import { useFollower } from './use-follower.ts'

/** The window that only the presenter sees: what to say, what comes next, and the clock. It steps the slides too. */
export const NotesPage = () => {
  const { followed, ask } = useFollower()
  const title = typeof followed === 'object' ? followed.slide.title : null
  useEffect(() => {
    document.title = title === null ? 'Notes · Burnline' : `${title} · Notes · Burnline`
  }, [title])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = commandOf(event)
      if (command === null || !isRemoteCommand(command)) return
      event.preventDefault()
      if (!event.repeat || command === 'next' || command === 'back') ask(command)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  })
  return (
    <main id="main" className={styles.page}>
      {typeof followed === 'object' ? (
        <Notes slide={followed.slide} timer={followed.timer} onCommand={ask} />
      ) : (
        <>
          <h1 className={styles.title}>Notes</h1>
          <p role="status" className={styles.note}>
            {followed === 'unable'
              ? 'This browser cannot join two windows, so the notes cannot follow the slides. A newer browser can.'
              : 'No presentation is open in this browser. Open a page of Burnline in another window and press Present: the notes appear here by themselves.'}
          </p>
        </>
      )}
    </main>
  )
}

interface NotesProps {
  readonly slide: SlideTold
  readonly timer: Timer
  readonly onCommand: (command: RemoteCommand) => void
}

const Notes = ({ slide, timer, onCommand }: NotesProps) => {
  const { title, notes, next, answer, revealed, blank, hasUnit, place, ended } = slide
  return (
    <>
      <div className={styles.head}>
        <p className={styles.overline}>
          {placeWords(slide)}
          {blank && ' · the screen is blank'}
        </p>
        <p className={styles.clock}>
          <TimerFace timer={timer} />
        </p>
      </div>
      <h1 className={styles.title} aria-live="polite">
        {title}
      </h1>
      <section aria-label="What to say" className={styles.notes}>
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </section>
      {answer !== null && (
        <section aria-label="The hidden answer" className={styles.part}>
          <h2>{revealed ? 'The answer, which the room sees' : 'The answer, which the room does not see yet'}</h2>
          <p>{answer}</p>
        </section>
      )}
      <section aria-label="Next" className={styles.part}>
        <h2>Next</h2>
        <p>{next ?? 'This is the last slide.'}</p>
      </section>
      <nav aria-label="Presentation" className={styles.verbs}>
        <Button disabled={place === 1 && !ended} aria-keyshortcuts="ArrowLeft" onClick={() => onCommand('back')}>
          Back
        </Button>
        <Button
          variant="primary"
          disabled={next === null}
          aria-keyshortcuts="ArrowRight"
          onClick={() => onCommand('next')}
        >
          Next
        </Button>
        {revealed !== null && (
          <Button aria-keyshortcuts="H" onClick={() => onCommand('reveal')}>
            {revealed ? 'Hide the answer' : 'Show the answer'}
          </Button>
        )}
        <Button aria-keyshortcuts="R" onClick={() => onCommand('reset')}>
          Reset the slide
        </Button>
        <Button aria-keyshortcuts="B" aria-pressed={blank} onClick={() => onCommand('blank')}>
          Blank
        </Button>
        {hasUnit && (
          <Button aria-keyshortcuts="U" onClick={() => onCommand('unit')}>
            Another unit
          </Button>
        )}
        <Button aria-keyshortcuts="T" onClick={() => onCommand('timer')}>
          {timer.since === null ? 'Start the timer' : 'Pause the timer'}
        </Button>
        <Button onClick={() => onCommand('timer-reset')}>Timer to the beginning</Button>
      </nav>
      <p className={styles.note}>
        The keys of these buttons work here too, and change what the room sees. The link (Q), the full screen (F), the
        size (+ and −) and the list of all keys (?) are had from the window with the slides.
      </p>
    </>
  )
}
