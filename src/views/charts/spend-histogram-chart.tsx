import { useId, useMemo, useRef } from 'react'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './spend-histogram-chart.module.css'
import { KEY, layOutSpendHistogram } from './spend-histogram-layout.ts'
import type { HistogramBar, SpendHistogramLayout } from './spend-histogram-layout.ts'
import type { SpendHistogramPicture } from './spend-histogram-picture.ts'

export interface SpendHistogramChartProps {
  readonly title: string
  readonly picture: SpendHistogramPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 320 }
const TICK_GAP = 8

interface PartProps {
  readonly layout: SpendHistogramLayout
}

const Axes = ({ layout: { area, spendTicks, shareTicks } }: PartProps) => {
  const bottom = area.top + area.height
  return (
    <g>
      <path className={styles.grid} d={shareTicks.map(({ y }) => `M${area.left} ${y}h${area.width}`).join('')} />
      {shareTicks.map(({ y, label }) => (
        <text key={y} x={area.left - TICK_GAP} y={y} textAnchor="end" dominantBaseline="central">
          {label}
        </text>
      ))}
      {spendTicks.map(({ x, label }) => (
        <text key={x} x={x} y={bottom + 14} textAnchor="middle" dominantBaseline="central">
          {label}
        </text>
      ))}
      <text x={area.left + area.width} y={bottom + 34} textAnchor="end" dominantBaseline="central">
        budget spent by change in an SLO window
      </text>
    </g>
  )
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10

/** Two slanted strokes across a bar that is higher than it is drawn. */
const breakAt = ({ x, width }: HistogramBar, top: number): string =>
  [0, 5].map((down) => `M${rounded(x - 3)} ${top + 16 + down}l${rounded(width + 6)} -6`).join('')

const Bars = ({ layout: { area, bars, untouched, limit } }: PartProps) => {
  const id = useId()
  const bottom = area.top + area.height
  const split = limit ?? area.left + area.width
  const outline = bars
    .filter(({ height }) => height > 0)
    .map(({ x, width, height }) => `M${rounded(x)} ${bottom}v${rounded(-height)}h${rounded(width)}V${bottom}z`)
    .join('')
  const [first] = bars
  return (
    <g>
      <clipPath id={`${id}-inside`}>
        <rect x={0} y={0} width={split} height={bottom} />
      </clipPath>
      <clipPath id={`${id}-over`}>
        <rect x={split} y={0} width={Math.max(0, area.left + area.width - split)} height={bottom} />
      </clipPath>
      <path className={styles.inside} d={outline} clipPath={`url(#${id}-inside)`} />
      <path className={styles.over} d={outline} clipPath={`url(#${id}-over)`} />
      {untouched !== null && first !== undefined && (
        <rect className={styles.untouched} x={first.x} width={first.width} y={bottom - untouched} height={untouched} />
      )}
      {bars
        .filter(({ broken }) => broken)
        .map((bar) => (
          <path key={bar.x} className={styles.break} d={breakAt(bar, area.top)} />
        ))}
    </g>
  )
}

/** The picture itself: plain SVG. What lies right of the line misses the objective. */
export const SpendHistogramChart = ({ title, picture }: SpendHistogramChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const layout = useMemo(() => layOutSpendHistogram(picture, { width, height }), [picture, width, height])
  const { area, limit, mean, labels } = layout
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
        <desc>The same numbers stand in a table: press Show spend data.</desc>
        <Axes layout={layout} />
        <Bars layout={layout} />
        {mean !== null && <path className={styles.mean} d={`M${mean} ${area.top}v${area.height}`} />}
        {limit !== null && <path className={styles.limit} d={`M${limit} ${area.top - 42}v${area.height + 42}`} />}
        {labels
          .filter(({ kind }) => kind === 'untouched')
          .map(({ id, x, y }) => (
            <rect key={id} className={styles.untouched} x={x + 6} y={y - KEY / 2} width={KEY} height={KEY} />
          ))}
        {labels.map(({ id, kind, text, x, y, anchor }) => (
          <text key={id} className={styles[`${kind}Label`]} x={x} y={y} textAnchor={anchor} dominantBaseline="central">
            {text}
          </text>
        ))}
      </svg>
    </div>
  )
}
