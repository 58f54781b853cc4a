import { useId, useMemo, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './detection-chart.module.css'
import { layOutDetection } from './detection-layout.ts'
import type { DetectionLayout } from './detection-layout.ts'
import type { DetectionPicture } from './detection-picture.ts'
import { MARK_WIDTH, labelWords } from './label-rows.ts'
import { SeverityMark } from './severity-mark.tsx'

export interface DetectionChartProps {
  readonly title: string
  readonly picture: DetectionPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 420 }
const ROW = 17
const FIRST_ROW = 15
const TICK_GAP = 8

const Axes = ({ layout: { area, ratioTicks, spanTicks }, words }: PartProps & { readonly words: string }) => {
  const bottom = area.top + area.height
  return (
    <g>
      <path
        className={styles.grid}
        d={[
          ...ratioTicks.map(({ x }) => `M${x} ${area.top}v${area.height}`),
          ...spanTicks.map(({ y }) => `M${area.left} ${y}h${area.width}`),
        ].join('')}
      />
      {ratioTicks.map(({ x, label }) => (
        <text key={x} x={x} y={bottom + 14} textAnchor="middle" dominantBaseline="central">
          {label}
        </text>
      ))}
      {spanTicks.map(({ y, label }) => (
        <text key={y} x={area.left - TICK_GAP} y={y} textAnchor="end" dominantBaseline="central">
          {label}
        </text>
      ))}
      <text x={area.left} y={area.top - 16} dominantBaseline="central">
        {words}
      </text>
      <text x={area.left + area.width} y={bottom + 34} textAnchor="end" dominantBaseline="central">
        error ratio
      </text>
    </g>
  )
}

interface PartProps {
  readonly layout: DetectionLayout
}

const Curves = ({ layout: { area, lines, lineLabels } }: PartProps) => {
  const clip = useId()
  return (
    <g>
      <clipPath id={clip}>
        <rect x={area.left} y={area.top} width={area.width + 1} height={area.height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        {lines.map(({ id, severity, points, dashOffset, beneath }) => (
          <polyline
            key={id}
            className={classNames(styles[`${severity}Line`], beneath && styles.beneath)}
            points={points.map(({ x, y }) => `${Math.round(x * 10) / 10},${Math.round(y * 10) / 10}`).join(' ')}
            strokeDashoffset={severity === 'ticket' ? dashOffset : undefined}
          />
        ))}
      </g>
      {lines.map(({ id, severity, threshold }) => (
        <g key={id} className={styles.threshold}>
          <SeverityMark severity={severity} x={threshold.x} y={threshold.y} />
        </g>
      ))}
      {lineLabels.map(({ id, text, x, y, anchor, severity }) => (
        <text
          key={id}
          className={styles[`${severity}Label`]}
          x={x}
          y={y}
          textAnchor={anchor}
          dominantBaseline="central"
        >
          {text}
        </text>
      ))}
    </g>
  )
}

const Incidents = ({ layout: { area, points, pointLabels, uprightLabels } }: PartProps) => (
  <g>
    {points.map(({ id, x, y, title }) =>
      y === null ? (
        <path key={id} className={styles.upright} d={`M${x} ${area.top}v${area.height}`} />
      ) : (
        <circle key={id} className={styles.point} cx={x} cy={y} r={4.5}>
          <title>{title}</title>
        </circle>
      ),
    )}
    {pointLabels.map(({ id, text, x, y, anchor }) => (
      <text key={id} className={styles.pointLabel} x={x} y={y} textAnchor={anchor} dominantBaseline="central">
        {text}
      </text>
    ))}
    {uprightLabels.map((label) => (
      <text
        key={label.id}
        className={styles.pointLabel}
        x={area.left + (label.side === 'left' ? label.x + label.width - MARK_WIDTH : label.x)}
        y={area.top + FIRST_ROW + label.row * ROW}
        textAnchor={label.side === 'left' ? 'end' : 'start'}
        dominantBaseline="central"
      >
        {labelWords(label)}
      </text>
    ))}
  </g>
)

const AXIS_WORDS = { detection: 'time since the first error', reset: 'time since the last error' } as const

/** The picture itself: plain SVG, because recharts thins and places the ticks of a logarithmic axis by its own rules. */
export const DetectionChart = ({ title, picture }: DetectionChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const layout = useMemo(() => layOutDetection(picture, { width, height }), [picture, width, height])
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
        <desc>The same times stand in a table: press Show data.</desc>
        <Axes layout={layout} words={AXIS_WORDS[picture.kind]} />
        <Curves layout={layout} />
        <Incidents layout={layout} />
      </svg>
    </div>
  )
}
