import { useMemo, useRef } from 'react'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './method-chart.module.css'
import { layOutMethods } from './method-layout.ts'
import type { MethodLayout, MethodPath } from './method-layout.ts'
import type { MethodPicture } from './method-picture.ts'
import { TICK_GAP } from './plot-area.ts'

export interface MethodChartProps {
  readonly title: string
  readonly picture: MethodPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 420 }

const CLASSES = {
  occurrences: 'events',
  timeslices: 'slices',
  'ratio-timeslices': 'ratio',
} as const

interface PartProps {
  readonly layout: MethodLayout
}

const Axes = ({ layout: { area, timeTicks, valueTicks } }: PartProps) => (
  <g>
    {valueTicks.map(({ y, label, isNothing }) => (
      <g key={y}>
        <path className={isNothing ? styles.nothing : styles.grid} d={`M${area.left} ${y}h${area.width}`} />
        <text x={area.left - TICK_GAP.y} y={y} textAnchor="end" dominantBaseline="central">
          {label}
        </text>
      </g>
    ))}
    {timeTicks.map(({ x, label }) => (
      <text key={x} x={x} y={area.top + area.height + TICK_GAP.x} textAnchor="middle" dominantBaseline="central">
        {label}
      </text>
    ))}
    <text x={area.left} y={area.top - 16} dominantBaseline="central">
      budget remaining
    </text>
  </g>
)

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10

const pathOf = ({ parts }: MethodPath): string =>
  parts.map((points) => `M${points.map(({ x, y }) => `${rounded(x)} ${rounded(y)}`).join('L')}`).join('')

const Lanes = ({ layout: { area, lanes } }: PartProps) => (
  <g>
    {lanes.map(({ kind, words, wordsY, baseY, marks }) => (
      <g key={kind}>
        <text x={area.left} y={wordsY} dominantBaseline="central" className={styles.laneName}>
          {words}
        </text>
        <path className={styles.grid} d={`M${area.left} ${baseY}h${area.width}`} />
        <path
          className={styles[kind]}
          d={marks
            .map(({ x, width, height }) => `M${rounded(x)} ${baseY}v${rounded(-height)}h${rounded(width)}V${baseY}z`)
            .join('')}
        />
      </g>
    ))}
  </g>
)

/** The picture itself: three lines on one axis, and under them where the slices differ. Plain SVG: nothing of it moves. */
export const MethodChart = ({ title, picture }: MethodChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const layout = useMemo(() => layOutMethods(picture, { width, height }), [picture, width, height])
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
        <desc>The same numbers stand in a table: press Show method data.</desc>
        <Axes layout={layout} />
        {layout.paths.map((path) => (
          <path key={path.method} className={styles[`${CLASSES[path.method]}Line`]} d={pathOf(path)} />
        ))}
        {layout.names.map(({ id, text, x, y, anchor }) => (
          <text
            key={id}
            className={styles[`${CLASSES[id as keyof typeof CLASSES]}Name`]}
            x={x}
            y={y}
            textAnchor={anchor}
            dominantBaseline="central"
          >
            {text}
          </text>
        ))}
        <Lanes layout={layout} />
      </svg>
    </div>
  )
}
