import { useId } from 'react'
import styles from './way-choice.module.css'

/** Where data comes from. */
export type Way = 'file' | 'server'

const WORDS: Readonly<Record<Way, string>> = {
  file: 'A file or pasted text',
  server: 'A Prometheus server, live',
}

/** The choice that stands above the first step of each way. */
export const WayChoice = ({ way, onWay }: { readonly way: Way; readonly onWay: (way: Way) => void }) => {
  const group = useId()
  return (
    <fieldset className={styles.ways}>
      <legend className={styles.legend}>Where the data is</legend>
      {(Object.keys(WORDS) as Way[]).map((each) => (
        <label key={each} className={styles.way}>
          <input type="radio" name={group} checked={way === each} onChange={() => onWay(each)} />
          <span>{WORDS[each]}</span>
        </label>
      ))}
    </fieldset>
  )
}
