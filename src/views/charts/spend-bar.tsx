import { formatPercent } from '../../format/percent.ts'
import { classNames } from '../ui/class-names.ts'
import styles from './spend-bar.module.css'
import { layOutSpend } from './spend-layout.ts'
import type { SpendItem } from './spend-layout.ts'

export interface SpendBarProps {
  /** Name of the list: "Who spent the budget". */
  readonly label: string
  readonly items: readonly SpendItem[]
}

const share = (part: number): string => `${part * 100}%`

/** Who spent what: one bar, and under it the same as a list in words. The bar is for the eye, the list for everybody. */
export const SpendBar = ({ label, items }: SpendBarProps) => {
  const { segments, whole } = layOutSpend(items)
  return (
    <div className={styles.spend}>
      <div className={styles.track} aria-hidden="true">
        <div className={styles.bar}>
          {segments
            .filter((segment) => segment.length > 0)
            .map((segment) => (
              <span
                key={segment.id}
                className={classNames(styles.segment, segment.fill !== null && styles[segment.fill])}
                style={{ flexGrow: segment.length }}
              />
            ))}
        </div>
        {whole < 1 && (
          <span className={styles.mark} style={{ left: share(whole) }}>
            <span className={styles.markLabel}>{formatPercent(1)}</span>
          </span>
        )}
      </div>
      <ul className={styles.list} aria-label={label}>
        {segments.map((segment) => (
          <li key={segment.id} className={styles.item}>
            {segment.fill !== null && (
              <span className={classNames(styles.swatch, styles[segment.fill])} aria-hidden="true" />
            )}
            <span>
              {segment.label}, <span className={styles.figure}>{segment.text ?? formatPercent(segment.ratio)}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
