import { useId } from 'react'
import styles from './policy-document.module.css'
import { PolicySheet } from './reports/policy-sheet.tsx'

/** The policy on one page: to read, to copy or save as Markdown, and to print by itself. */
export const PolicyDocument = () => {
  const headingId = useId()
  return (
    <section className={styles.section} data-topic="policy" data-part="policy-document" aria-labelledby={headingId}>
      <h2 id={headingId}>The policy on a page</h2>
      <p className={styles.lead}>To agree on, to sign, and to keep beside the code. It changes with the table above.</p>
      <PolicySheet />
    </section>
  )
}
