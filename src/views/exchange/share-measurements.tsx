import { useId } from 'react'
import type { SeriesChoice } from '../../interop/scenario-file/shared-parts.ts'
import type { SharedMeasurements } from '../../interop/scenario-file/shared.ts'
import styles from './share-dialog.module.css'
import { measurementWords } from './share-words.ts'

export interface ShareMeasurementsProps {
  /** Where they would travel: "the link". */
  readonly place: string
  readonly measurements: readonly SharedMeasurements[]
  readonly choices: readonly SeriesChoice[]
  readonly choice: SeriesChoice
  readonly onChoice: (choice: SeriesChoice) => void
}

const CHOICE_WORDS: Readonly<Record<SeriesChoice, string>> = {
  none: 'Left out',
  thinned: 'Thinned to longer steps',
  whole: 'Every step of them',
}

/** What becomes of imported measurements, with what that changes for whoever opens it; nothing where there are none. */
export const ShareMeasurements = ({ place, measurements, choices, choice, onChoice }: ShareMeasurementsProps) => {
  const group = useId()
  if (measurements.every(({ became }) => became === 'generated')) return null
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>Measurements in {place}</legend>
      {choices.map((each) => (
        <label key={each} className={styles.choice}>
          <input type="radio" name={group} checked={choice === each} onChange={() => onChoice(each)} />
          <span>{CHOICE_WORDS[each]}</span>
        </label>
      ))}
      <ul className={styles.soft}>
        {measurements.map((each) => (
          <li key={each.scenarioId}>{measurementWords(each)}</li>
        ))}
      </ul>
    </fieldset>
  )
}
