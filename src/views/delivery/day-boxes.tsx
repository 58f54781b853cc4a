import type { DeployHours, Weekday } from '../../core/delivery/delivery.ts'
import { weekdayName, weekdayShort } from '../../format/weekday.ts'
import styles from './day-boxes.module.css'

export interface DayBoxesProps {
  readonly days: DeployHours['days']
  readonly onDays: (days: DeployHours['days']) => void
}

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]

/** A box for each day of the week; the last one that is ticked stays so. */
export const DayBoxes = ({ days, onDays }: DayBoxesProps) => {
  const turned = (day: Weekday): readonly Weekday[] => WEEKDAYS.filter((one) => (one === day) !== days.includes(one))
  return (
    <fieldset>
      <legend className={styles.legend}>Days</legend>
      <div className={styles.days}>
        {WEEKDAYS.map((day) => (
          <label key={day} className={styles.day}>
            <input
              type="checkbox"
              aria-label={weekdayName(day)}
              checked={days.includes(day)}
              disabled={days.length === 1 && days.includes(day)}
              onChange={() => onDays(turned(day))}
            />
            <span aria-hidden>{weekdayShort(day)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
