import styles from './brand.module.css'

/** The name, with a budget that steps down. */
export const Brand = () => (
  <div className={styles.brand}>
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" fill="none" strokeWidth="1.8">
      <path d="M1.5 1.5v17h17" stroke="currentColor" />
      <path d="M1.5 4.5h5.5v5h5v5h6.5" className={styles.line} />
    </svg>
    Burnline
  </div>
)
