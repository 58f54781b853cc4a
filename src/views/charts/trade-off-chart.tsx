import { useMemo, useRef } from 'react'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './trade-off-chart.module.css'
import { layOutTradeOff } from './trade-off-layout.ts'
import { practiceLook } from './trade-off-looks.ts'
import type { TradeOffPicture } from './trade-off-picture.ts'

export interface TradeOffChartProps {
  readonly title: string
  readonly picture: TradeOffPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 420 }
const TICK_GAP = 8

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10

/** The picture itself: plain SVG, because recharts thins and places the ticks of a logarithmic axis by its own rules. */
export const TradeOffChart = ({ title, picture }: TradeOffChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const layout = useMemo(() => layOutTradeOff(picture, { width, height }), [picture, width, height])
  const { area, frequencyTicks, chanceTicks, lines, names, today, todayName } = layout
  const bottom = area.top + area.height
  return (
    <div ref={frame} className={styles.chart}>
      <svg
        className={styles.picture}
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={title}
      >
        <desc>The same numbers stand in a table: press Show trade-off data.</desc>
        <path
          className={styles.grid}
          d={[
            ...frequencyTicks.map(({ x }) => `M${rounded(x)} ${area.top}v${area.height}`),
            ...chanceTicks.map(({ y }) => `M${area.left} ${y}h${area.width}`),
          ].join('')}
        />
        {frequencyTicks.map(({ x, label }) => (
          <text key={x} x={x} y={bottom + 14} textAnchor="middle" dominantBaseline="central">
            {label}
          </text>
        ))}
        {chanceTicks.map(({ y, label }) => (
          <text key={y} x={area.left - TICK_GAP} y={y} textAnchor="end" dominantBaseline="central">
            {label}
          </text>
        ))}
        <text x={area.left} y={area.top - 18} dominantBaseline="central">
          chance to stay inside the objective
        </text>
        <text x={area.left + area.width} y={bottom + 34} textAnchor="end" dominantBaseline="central">
          deploys per week
        </text>
        {lines.map(({ practice, points }) => (
          <polyline
            key={practice}
            className={styles.line}
            {...practiceLook(practice)}
            points={points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join(' ')}
          />
        ))}
        {today !== null && (
          <>
            <path className={styles.drop} d={`M${rounded(today.x)} ${rounded(today.y)}V${bottom}`} />
            <circle className={styles.point} cx={today.x} cy={today.y} r={6} />
          </>
        )}
        {names.map(({ practice, text, x, y, anchor }) => (
          <text
            key={practice}
            className={styles.name}
            x={x}
            y={y}
            textAnchor={anchor}
            dominantBaseline="central"
            style={{ fill: practiceLook(practice).stroke }}
          >
            {text}
          </text>
        ))}
        {todayName !== null && (
          <text
            className={styles.todayName}
            x={todayName.x}
            y={todayName.y}
            textAnchor={todayName.anchor}
            dominantBaseline="central"
          >
            {todayName.text}
          </text>
        )}
      </svg>
    </div>
  )
}
