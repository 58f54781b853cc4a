import styles from './drop-hint.module.css'

/** Says where files may fall while they are dragged over the page. For the pointer alone: the keyboard has the button. */
export const DropHint = ({ shown }: { readonly shown: boolean }) =>
  shown && (
    <div className={styles.hint} aria-hidden="true">
      <p className={styles.words}>
        Drop it anywhere. You see what is in it before anything changes.
        <span className={styles.kinds}>
          Measurements or outages as CSV or JSON, SLOs as code, scenarios of Burnline
        </span>
      </p>
    </div>
  )
