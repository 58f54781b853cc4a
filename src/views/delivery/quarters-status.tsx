import { formatCount } from '../../format/count.ts'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './quarters-status.module.css'
import type { QuartersPlay } from './use-played-quarters.ts'

/** How far the many quarters are that the means are of. */
export const QuartersStatus = ({ play: { played, state, cancel, again } }: { readonly play: QuartersPlay }) => {
  const far = played === null ? null : `${formatCount(played.runs)} of ${formatCount(played.of)} quarters`
  switch (state) {
    case 'running':
      return (
        <div className={styles.progress}>
          <ProgressBar
            label="Playing many quarters"
            value={played === null ? null : played.runs / played.of}
            text={far ?? undefined}
          />
          <Button onClick={cancel}>Cancel</Button>
        </div>
      )
    case 'done':
      return (
        <p className={styles.note}>
          Averages are over {formatCount(played?.runs ?? 0)} quarters, this one among them; the true mean lies within
          the smaller figures 95 times in 100. A breach is a fall below zero. Releases that are held back are lost, not
          made up for later.
        </p>
      )
    case 'cancelled':
      return (
        <p role="status">
          Stopped after {far ?? 'none of the quarters'}.{' '}
          <Button variant="quiet" onClick={again}>
            Play them again
          </Button>
        </p>
      )
    case 'failed':
      return (
        <p role="status">
          The averages could not be worked out here. The quarter above is not touched by that.{' '}
          <Button variant="quiet" onClick={again}>
            Try again
          </Button>
        </p>
      )
  }
}
