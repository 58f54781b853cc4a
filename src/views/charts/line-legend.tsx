import type { LineLook } from './line-looks.ts'
import styles from './line-legend.module.css'

export interface LineLegendProps {
  readonly lines: readonly { readonly id: string; readonly label: string; readonly look: LineLook }[]
}

/** The names of the lines where there is no room for them beside their lines. */
export const LineLegend = ({ lines }: LineLegendProps) => (
  <div className={styles.place}>
    <ul className={styles.legend} aria-label="Lines">
      {lines.map(({ id, label, look }) => (
        <li key={id}>
          <svg width={28} height={8} aria-hidden>
            <line x1={1} y1={4} x2={27} y2={4} {...look} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  </div>
)
