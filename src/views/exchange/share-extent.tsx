import { useId } from 'react'
import { formatCount } from '../../format/count.ts'
import styles from './share-dialog.module.css'

/** How much is shared: the open scenario, or every one. */
export type Extent = 'this' | 'all'

export interface ShareExtentProps {
  readonly extent: Extent
  readonly onExtent: (extent: Extent) => void
  /** Title of the open scenario. */
  readonly title: string
  /** How many scenarios there are. */
  readonly count: number
}

/** The choice of what is shared, where there is one. */
export const ShareExtent = ({ extent, onExtent, title, count }: ShareExtentProps) => {
  const group = useId()
  if (count === 1) return <p>{title}</p>
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.legend}>What to share</legend>
      <label className={styles.choice}>
        <input type="radio" name={group} checked={extent === 'this'} onChange={() => onExtent('this')} />
        <span>This scenario: {title}</span>
      </label>
      <label className={styles.choice}>
        <input type="radio" name={group} checked={extent === 'all'} onChange={() => onExtent('all')} />
        <span>All {formatCount(count)} scenarios</span>
      </label>
    </fieldset>
  )
}
