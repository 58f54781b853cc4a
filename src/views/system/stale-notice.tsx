import type { SystemModel } from '../../core/dependency/system-model.ts'
import { Notice } from '../ui/notice.tsx'
import styles from './stale-notice.module.css'
import type { SystemProblems } from './system-problems.ts'

export interface StaleNoticeProps {
  readonly system: SystemModel
  readonly problems: SystemProblems
  /** Whether an answer from before is still shown. */
  readonly kept: boolean
}

const MOST = 5

/** Why there is no answer for the system as it is, and what is shown meanwhile. */
export const StaleNotice = ({ system, problems, kept }: StaleNoticeProps) => {
  const said = [
    ...problems.ofSystem,
    ...system.components.flatMap(({ id, name }) =>
      (problems.ofComponents.get(id) ?? []).map((words) => `${name}: ${words}`),
    ),
  ]
  const noJourney = !system.components.some(({ id }) => id === system.journey)
  if (said.length === 0 && noJourney) return null
  return (
    <Notice>
      <p>
        {said.length === 0
          ? 'A scenario that a component is measured by is not in the workspace any more.'
          : 'This system cannot be answered for yet.'}
        {kept && ' The numbers are those of the last one that could.'}
      </p>
      <ul className={styles.list}>
        {said.slice(0, MOST).map((words) => (
          <li key={words}>{words}</li>
        ))}
        {said.length > MOST && <li>And more, each under its row of the table.</li>}
      </ul>
    </Notice>
  )
}
