import { Button } from '../ui/button.tsx'
import styles from './hidden.module.css'

export interface HiddenProps {
  /** What the room is asked. */
  readonly ask: string
  readonly onReveal: () => void
}

/** What stands in the place of an answer until the room has guessed. */
export const Hidden = ({ ask, onReveal }: HiddenProps) => (
  <div className={styles.hidden}>
    <p className={styles.ask}>{ask}</p>
    <Button variant="primary" aria-keyshortcuts="H" onClick={onReveal}>
      Show the answer
    </Button>
  </div>
)
