import { useId } from 'react'
import type { Loss } from '../../interop/specification/written.ts'
import { lossWords } from './loss-words.ts'
import styles from './losses.module.css'

/** What a file cannot say of the scenario that it is written from. */
export const Losses = ({ losses }: { readonly losses: readonly Loss[] }) => {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h4 id={id}>What this format cannot say</h4>
      {losses.length === 0 ? (
        <p>Nothing of this scenario gets lost.</p>
      ) : (
        <ul className={styles.losses}>
          {[...new Set(losses.map(lossWords))].map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
