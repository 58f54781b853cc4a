import type { BurnDownLayout } from './burn-down-layout.ts'
import type { BandShape } from './band-shapes.ts'
import styles from './burn-down-chart.module.css'
import { MARK_WIDTH, labelWords } from './label-rows.ts'
import { yWithin } from './value-axis.ts'

const ROW = 17
const FIRST_ROW = 15

/** What lies behind the lines: the incidents' bands, the overspent zone and the forecast. */
export const BurnDownGround = ({
  layout: { area, valueAxis, bands, forecast },
}: {
  readonly layout: BurnDownLayout
}) => {
  const zero = yWithin(valueAxis, area.height, 0)
  return (
    <g>
      {valueAxis.bottom < 0 && (
        <rect
          className={styles.negative}
          x={area.left}
          y={area.top + zero}
          width={area.width}
          height={area.height - zero}
        />
      )}
      {bands.map((band) => (
        <rect
          key={`${band.kind}${band.x}`}
          className={styles[band.kind]}
          x={band.x}
          y={area.top}
          width={band.width}
          height={area.height}
        />
      ))}
      {forecast !== null && (
        // An svg of its own cuts what leaves the plot.
        <svg x={area.left} y={area.top} width={area.width} height={area.height}>
          <path className={styles.forecastBand} d={forecast.band} />
          <path className={styles.forecastSide} d={forecast.calm} />
          <path className={styles.forecastSide} d={forecast.worst} />
          <path className={styles.forecastTrend} d={forecast.trend} />
        </svg>
      )}
    </g>
  )
}

const TRIANGLE = 'l4 -7.5l4 7.5z'
/** A bar crossed out. */
const CROSSED = 'v-8m3 0v8m3 0v-8m-8.5 1.5l11 5'

/**
 * A triangle stands for an incident, hollow when it is not counted, and a crossed bar for excluded time: colour never
 * speaks alone.
 */
const Mark = ({ x, y, kind }: { readonly x: number; readonly y: number; readonly kind: BandShape['kind'] }) => (
  <path className={styles[`${kind}Mark`]} d={`M${x + 0.5} ${y + 4}${kind === 'excluded' ? CROSSED : TRIANGLE}`} />
)

/** Under the zero line, but never among the names of incidents. */
const overspentY = ({ area, valueAxis, labels }: BurnDownLayout): number => {
  const rows = labels.reduce((most, label) => Math.max(most, label.row + 1), 0)
  return Math.max(yWithin(valueAxis, area.height, 0) + 10, FIRST_ROW + rows * ROW)
}

/** Words on the picture, in front of the lines: incidents by name, the two lines that need one, the overspent zone. */
export const BurnDownLabels = ({ layout }: { readonly layout: BurnDownLayout }) => {
  const { area, valueAxis, labels, ends } = layout
  return (
    <g>
      {labels.map((label) => {
        const left = area.left + label.x
        const right = left + label.width
        const middle = area.top + FIRST_ROW + label.row * ROW
        const toLeft = label.side === 'left'
        return (
          <g key={label.id}>
            <Mark x={toLeft ? right - MARK_WIDTH + 4 : left} y={middle} kind={label.kind} />
            <text
              className={styles[`${label.kind}Label`]}
              x={toLeft ? right - MARK_WIDTH : left + MARK_WIDTH}
              y={middle}
              textAnchor={toLeft ? 'end' : 'start'}
              dominantBaseline="central"
            >
              {labelWords(label)}
            </text>
          </g>
        )
      })}
      {valueAxis.bottom < 0 && (
        <text
          className={styles.overspent}
          x={area.left + 8}
          y={area.top + overspentY(layout)}
          dominantBaseline="central"
        >
          overspent
        </text>
      )}
      {ends.map((end) => (
        <text
          key={end.id}
          className={styles.endLabel}
          x={end.x}
          y={end.y}
          textAnchor={end.anchor}
          dominantBaseline="central"
        >
          {end.text}
        </text>
      ))}
    </g>
  )
}
