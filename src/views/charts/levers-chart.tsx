import { useMemo, useRef } from 'react'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './levers-chart.module.css'
import { BAR, layOutLevers } from './levers-layout.ts'
import type { LeverBar, LeverRow } from './levers-layout.ts'
import type { LeversPicture } from './levers-picture.ts'

export interface LeversChartProps {
  readonly title: string
  readonly picture: LeversPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 320 }

const Bars = ({ row: { barY, less, more } }: { readonly row: LeverRow }) => (
  <g>
    {less && <rect className={styles.less} x={less.x} y={barY} width={less.width} height={BAR} />}
    {more && <rect className={styles.more} x={more.x} y={barY} width={more.width} height={BAR} />}
  </g>
)

const Value = ({ bar, y }: { readonly bar: LeverBar | null; readonly y: number }) =>
  bar && (
    <text className={styles.value} x={bar.textX} y={y + BAR / 2} textAnchor={bar.anchor} dominantBaseline="central">
      {bar.text}
    </text>
  )

const Words = ({ row: { name, nameX, nameY, barY, less, more } }: { readonly row: LeverRow }) => (
  <g>
    <text className={styles.name} x={nameX} y={nameY} dominantBaseline="central">
      {name}
    </text>
    <Value bar={less} y={barY} />
    <Value bar={more} y={barY} />
  </g>
)

/** The picture itself: a bar for each lever, around what change is expected to spend today. It is as high as it has rows. */
export const LeversChart = ({ title, picture }: LeversChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width } = useElementSize(frame, WITHOUT_LAYOUT)
  const { height, plot, ticks, rows, todayX, leftX } = useMemo(() => layOutLevers(picture, width), [picture, width])
  const bottom = plot.top + plot.height
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
        <desc>The same numbers stand in a table: press Show lever data.</desc>
        <path className={styles.grid} d={ticks.map(({ x }) => `M${x} ${plot.top}v${plot.height}`).join('')} />
        {ticks.map(({ x, label }) => (
          <text key={x} x={x} y={bottom + 14} textAnchor="middle" dominantBaseline="central">
            {label}
          </text>
        ))}
        <text x={plot.left + plot.width} y={bottom + 32} textAnchor="end" dominantBaseline="central">
          expected spend by change, of the budget
        </text>
        {rows.map((row) => (
          <Bars key={row.input} row={row} />
        ))}
        {leftX !== null && (
          <>
            <path className={styles.left} d={`M${leftX} ${plot.top - 4}v${plot.height + 4}`} />
            <text
              className={styles.lineName}
              x={leftX}
              y={plot.top - 26}
              textAnchor="middle"
              dominantBaseline="central"
            >
              left for change
            </text>
          </>
        )}
        <path className={styles.today} d={`M${todayX} ${plot.top - 4}v${plot.height + 4}`} />
        {rows.map((row) => (
          <Words key={row.input} row={row} />
        ))}
        <text className={styles.lineName} x={todayX} y={plot.top - 11} textAnchor="middle" dominantBaseline="central">
          today
        </text>
      </svg>
    </div>
  )
}
