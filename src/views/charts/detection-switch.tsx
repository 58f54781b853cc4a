import { useId } from 'react'
import { VisuallyHidden } from '../ui/visually-hidden.tsx'
import type { DetectionKind } from './detection-picture.ts'
import styles from './detection-switch.module.css'

export const KIND_NAMES: Readonly<Record<DetectionKind, string>> = {
  detection: 'Detection time',
  reset: 'Reset time',
}

export interface DetectionSwitchProps {
  readonly kind: DetectionKind
  readonly onKind: (kind: DetectionKind) => void
}

/** Which of the two pictures is shown, in place of its title. */
export const DetectionSwitch = ({ kind, onKind }: DetectionSwitchProps) => {
  const name = useId()
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>
        <VisuallyHidden>Show</VisuallyHidden>
      </legend>
      {(Object.keys(KIND_NAMES) as DetectionKind[]).map((each) => (
        <label key={each} className={styles.choice}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={each === kind}
            onChange={() => onKind(each)}
          />
          <span className={styles.name}>{KIND_NAMES[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
