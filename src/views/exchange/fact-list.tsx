import styles from './fact-list.module.css'
import type { ReportFact } from './report-note.ts'

/** Facts of a report, side by side. */
export const FactList = ({ facts }: { readonly facts: readonly ReportFact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ name, value }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
