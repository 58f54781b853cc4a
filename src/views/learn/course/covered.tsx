import styles from './covered.module.css'

/** What stands in the place of a part that would give the answer away. */
export const Covered = () => <span className={styles.covered}>Covered until you guess</span>
