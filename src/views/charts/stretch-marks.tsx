import { classNames } from '../ui/class-names.ts'
import type { PlotArea } from './plot-area.ts'
import styles from './stretch-marks.module.css'
import type { StretchShape } from './stretch-shapes.ts'

export interface StretchMarksProps {
  readonly area: PlotArea
  readonly stretches: readonly StretchShape[]
}

const BAR = 5

/** What lies behind the lines: a wash over each stretch, and a bar along its top. */
export const StretchGround = ({ area, stretches }: StretchMarksProps) => (
  <g>
    {stretches.map(({ id, tone, x, width }) => (
      <g key={id} className={styles[tone]}>
        <rect className={styles.wash} x={x} y={area.top} width={width} height={area.height} />
        <rect x={x} y={area.top - BAR} width={width} height={BAR} />
      </g>
    ))}
  </g>
)

/** The names of the stretches, above the plot. */
export const StretchNames = ({ area, stretches }: StretchMarksProps) => (
  <g>
    {stretches.map(
      ({ id, tone, x, width, label }) =>
        label !== null && (
          <text
            key={id}
            className={classNames(styles.name, styles[tone])}
            x={x + width / 2}
            y={area.top - BAR - 5}
            textAnchor="middle"
          >
            {label}
          </text>
        ),
    )}
  </g>
)
