import { joinWords } from '../../format/join-words.ts'
import { counted } from '../../format/plural.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import type { ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import styles from './queue.module.css'

export interface QueueProps {
  /** What became of the file before; null where there was none. */
  readonly done: string | null
  /** The files that follow. */
  readonly waiting: readonly ImportSource[]
  /** Goes on with the next of them. */
  readonly onNext: () => void
  /** Leaves them out. */
  readonly onDrop: () => void
}

const NAMED = 3

/** Which files follow the one that is shown, where several were given at once. */
export const Queue = ({ done, waiting, onNext, onDrop }: QueueProps) => {
  if (waiting.length === 0 && done === null) return null
  const named = waiting.slice(0, NAMED).map(sourceName)
  const more = waiting.length - named.length
  const names = more > 0 ? [...named, counted(more, { one: 'more', other: 'more' })] : named
  return (
    <div className={styles.queue}>
      <Notice
        actions={
          waiting.length === 0 ? undefined : (
            <>
              <Button variant="quiet" onClick={onNext}>
                Next file
              </Button>
              <Button variant="quiet" onClick={onDrop}>
                Leave {waiting.length === 1 ? 'it' : 'them'} out
              </Button>
            </>
          )
        }
      >
        {done !== null && <p>{done}</p>}
        {waiting.length > 0 && <p>One file after another. After this one: {joinWords(names)}.</p>}
      </Notice>
    </div>
  )
}
