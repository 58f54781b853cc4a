import styles from './component-remarks.module.css'

/** What is wrong with one component, under its row. */
export const ComponentRemarks = ({ said }: { readonly said: readonly string[] }) => (
  <ul className={styles.remarks}>
    {said.map((words) => (
      <li key={words}>{words}</li>
    ))}
  </ul>
)
