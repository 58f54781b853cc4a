import { useId } from 'react'
import type { Instant } from '../../core/quantity/units.ts'
import { sloPeriodLength } from '../../core/window/slo-period.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { instantField } from '../../format/instant-field.ts'
import { formatTimeZone } from '../../format/instant.ts'
import styles from './place-choice.module.css'

/** From when a scenario is looked at: from the present, which goes on, or from the moment at which its data ends. */
export type Look = 'clock' | 'end'

/** The present while the data still has a part in the SLO window, else its end: long ago it says nothing about today. */
export const likelyLook = (end: Instant, clock: Instant, sloWindow: SloWindow): Look =>
  clock - end < sloPeriodLength(sloWindow, clock) ? 'clock' : 'end'

/** The `now` of a scenario; null is the clock. */
export const nowOf = (look: Look, end: Instant): Instant | null => (look === 'clock' ? null : end)

export interface LookChoiceProps {
  readonly look: Look
  readonly onLook: (look: Look) => void
  /** When the data ends. */
  readonly end: Instant
  readonly sloWindow: SloWindow
}

/** Says at which instant the scenario will be looked at, and lets the person choose another. */
export const LookChoice = ({ look, onLook, end, sloWindow }: LookChoiceProps) => {
  const group = useId()
  const zone = timeZoneOf(sloWindow)
  return (
    <fieldset className={styles.places}>
      <legend className={styles.legend}>Which moment counts as now</legend>
      <label className={styles.choice}>
        <input type="radio" name={group} checked={look === 'clock'} onChange={() => onLook('clock')} />
        <span>The clock: what is left of the budget today</span>
      </label>
      <label className={styles.choice}>
        <input type="radio" name={group} checked={look === 'end'} onChange={() => onLook('end')} />
        <span>
          The end of this data, {instantField(end, zone)} {formatTimeZone(zone)}: everything is worked out as of then
        </span>
      </label>
    </fieldset>
  )
}
