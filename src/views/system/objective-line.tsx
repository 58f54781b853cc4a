import { reachableTarget } from '../../core/dependency/failing-target.ts'
import { timeBeyond } from '../../core/dependency/time-failing.ts'
import { WHOLE } from '../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../core/quantity/units.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatShare } from '../../format/percent.ts'
import { useActions, useOpenScenario } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import styles from './objective-line.module.css'

export interface ObjectiveLineProps {
  /** How much of the time the journey fails. */
  readonly unavailability: Ratio
  /** What the journey is called. */
  readonly journey: string
  /** Whether the system has become another one since, which could not be worked out. */
  readonly stale: boolean
}

/** The scenario's own promise beside what it stands on, and the way to promise what can be kept. */
export const ObjectiveLine = ({ unavailability, journey, stale }: ObjectiveLineProps) => {
  const { target } = useOpenScenario()
  const { editScenario } = useActions()
  const reachable = reachableTarget(unavailability)
  const usable = reachable > 0 && reachable < WHOLE
  return (
    <div className={styles.line}>
      <p className={styles.words}>{verdict(unavailability, target, journey)}</p>
      <div className={styles.way}>
        <Button
          disabled={stale || !usable || reachable === target}
          onClick={() => editScenario({ target: reachable }, '')}
        >
          Use as the target
        </Button>
        <span className={styles.note}>{stale ? STALE : wayWords(reachable, target)}</span>
      </div>
    </div>
  )
}

const verdict = (unavailability: Ratio, target: PartsPerBillion, journey: string): string => {
  const beyond = timeBeyond(unavailability, target)
  const objective = `Your objective of ${formatShare(target)}`
  if (Math.abs(beyond) < 1)
    return `${objective} is just what it stands on: nothing is left for what ${journey} itself breaks.`
  return beyond > 0
    ? `${objective} cannot be kept by what it stands on: short by ${formatSpan(beyond)} a month.`
    : `${objective} can be kept: what it stands on leaves ${formatSpan(-beyond)} a month to everything that is not drawn here.`
}

const STALE = 'Once the system can be worked out again, what it keeps can become the target.'

const ON_AVERAGE =
  'This is what it keeps on average over a long time; single months can be worse, so keep some margin below it.'

const wayWords = (reachable: PartsPerBillion, target: PartsPerBillion): string => {
  if (reachable >= WHOLE) return '100 % leaves no budget, so it is no target. Nothing here ever fails.'
  if (reachable === 0) return '0 % promises nothing, so it is no target.'
  return reachable === target
    ? `${formatShare(reachable)} is the target already. ${ON_AVERAGE}`
    : `What it stands on keeps ${formatShare(reachable)}. ${ON_AVERAGE} Undo brings back ${formatShare(target)}.`
}
