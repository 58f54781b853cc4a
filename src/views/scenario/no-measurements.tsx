import { useSeries } from '../../store/use-store.ts'
import styles from './no-measurements.module.css'

/** In place of the answer while there is no assessment: why there is none. */
export const NoMeasurements = () => {
  const series = useSeries()
  return (
    <p role="status" className={styles.words}>
      {series === 'missing'
        ? 'The measurements of this scenario are not in this browser, so there is no honest answer. Import them again, or remove them under “Traffic”.'
        : 'Fetching the measurements…'}
    </p>
  )
}
