import { useId } from 'react'
import { classNames } from '../ui/class-names.ts'
import styles from './export-choice.module.css'
import { EXPORTS } from './exports.tsx'
import type { ExportId } from './exports.tsx'

export interface ExportChoiceProps {
  readonly choice: ExportId
  readonly onChoice: (choice: ExportId) => void
}

/** What to export, one of several groups: the arrow keys go through all of them. */
export const ExportChoice = ({ choice, onChoice }: ExportChoiceProps) => {
  const name = useId()
  return (
    <div className={styles.groups}>
      {EXPORTS.map(({ title, exports }) => (
        <fieldset key={title} className={styles.group}>
          <legend className={styles.title}>{title}</legend>
          {exports.map((each) => (
            <label key={each.id} className={classNames(styles.choice, each.id === choice && styles.chosen)}>
              <input type="radio" name={name} checked={each.id === choice} onChange={() => onChoice(each.id)} />
              <span>{each.title}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
