import { AlertStrips } from './alert-strips.tsx'
import type { AlertStripsProps } from './alert-strips.tsx'
import styles from './alert-strips.module.css'
import { plotArea, xOf } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import { timeAxis } from './time-axis.ts'

export interface AlertTimelineDrawingProps extends Omit<AlertStripsProps, 'label' | 'area' | 'still'> {
  /** The plot above on the page: what of time is shown. */
  readonly area: PlotArea
}

const CHART = { width: 912, height: 0 }
const ROW = 18
/** The room that a percentage takes beside a burn-down, so that pictures of both can stand one above the other. */
const TICK_LENGTH = 6

/** The timeline by itself, for a file: as there is no burn-down above it, it has a time axis of its own. */
export const AlertTimelineDrawing = ({ area: shown, ...rest }: AlertTimelineDrawingProps) => {
  const { bands, timeZone, now } = rest
  const area = plotArea(CHART, shown, TICK_LENGTH)
  const frame = { width: CHART.width, height: ROW, className: styles.axis }
  return (
    <div>
      {now >= area.from && now <= area.to && (
        <svg {...frame}>
          <text className={styles.words} x={xOf(area, now)} y={ROW / 2} textAnchor="middle" dominantBaseline="central">
            now
          </text>
        </svg>
      )}
      <AlertStrips {...rest} area={area} bands={bands} label="When each rule fires" still />
      <svg {...frame}>
        {timeAxis(area.from, area.to, timeZone, area.width).map(({ at, label }) => (
          <text
            key={at}
            className={styles.words}
            x={xOf(area, at)}
            y={ROW / 2}
            textAnchor="middle"
            dominantBaseline="central"
          >
            {label}
          </text>
        ))}
      </svg>
    </div>
  )
}
