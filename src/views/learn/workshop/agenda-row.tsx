import type { Milliseconds } from '../../../core/quantity/units.ts'
import { MINUTE } from '../../../core/quantity/units.ts'
import { formatDuration, spokenDuration } from '../../../format/duration.ts'
import { formatClock } from '../../../format/instant.ts'
import type { PlannedItem } from '../../../lessons/workshop/agendas.ts'
import { words } from '../../../lessons/workshop/page-words.ts'
import { classNames } from '../../ui/class-names.ts'
import styles from './agenda-row.module.css'
import { ItemTitle, partKind } from './item-title.tsx'

export interface AgendaRowProps {
  readonly planned: PlannedItem
  /** When the workshop begins, since midnight. */
  readonly start: Milliseconds
  /** Whether this is on now, if the workshop began on time. */
  readonly isNow: boolean
  /** One of the links of the item was followed. */
  readonly onOpen: () => void
}

/** An item of the plan: from when to when, what it is, and what to say, to expect and to wait for. */
export const AgendaRow = ({ planned: { item, begins, ends }, start, isNow, onOpen }: AgendaRowProps) => {
  const clock = (minutes: number): string => formatClock(start + minutes * MINUTE, 'UTC')
  const length = item.minutes * MINUTE
  return (
    <li className={classNames(styles.row, isNow && styles.now)} aria-current={isNow ? 'time' : undefined}>
      <p className={styles.time}>
        <span className={styles.clock}>
          {clock(begins)}–{clock(ends)}
        </span>
        <span className={styles.soft}>
          <span aria-hidden="true">{formatDuration(length)}</span>
          <span className={styles.spoken}>{spokenDuration(length)}</span>
          {/* Always there, so that nothing moves when the next item begins. */}
          <b className={styles.mark} aria-hidden={!isNow}>
            {words.now}
          </b>
        </span>
      </p>
      <div className={styles.what}>
        <h3 className={styles.title}>
          <span className={styles.kind}>{partKind(item.part)}</span> <ItemTitle part={item.part} onOpen={onOpen} />
        </h3>
        <dl className={styles.said}>
          <div>
            <dt>{words.say}</dt>
            <dd>{item.say}</dd>
          </div>
          <div>
            <dt>{words.wrong}</dt>
            <dd>{item.wrong}</dd>
          </div>
          <div>
            <dt>{words.moveOn}</dt>
            <dd>{item.moveOn}</dd>
          </div>
        </dl>
      </div>
    </li>
  )
}
