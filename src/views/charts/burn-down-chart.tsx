import { useLayoutEffect, useMemo, useRef } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { formatPercent } from '../../format/percent.ts'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './burn-down-chart.module.css'
import { layOutBurnDown } from './burn-down-layout.ts'
import type { BurnDownLayout } from './burn-down-layout.ts'
import { BurnDownGround, BurnDownLabels } from './burn-down-marks.tsx'
import { BurnDownOverlay } from './burn-down-overlay.tsx'
import type { BurnDownHandlers } from './burn-down-overlay.tsx'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { NowContext, NowMark } from './now-mark.tsx'
import { TICK_GAP } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'

export interface BurnDownChartProps extends BurnDownHandlers {
  readonly title: string
  /** Where the handles are: always the newest. */
  readonly picture: BurnDownPicture
  /** What is drawn: the same picture, or one a frame or two older. */
  readonly drawn: BurnDownPicture
  /** Told where the plot lies, before it is painted. */
  readonly onArea?: ((area: PlotArea) => void) | undefined
}

const WITHOUT_LAYOUT = { width: 800, height: 320 }
const BEHIND_LINES = 50
const IN_FRONT = 650

const STRAIGHT = {
  dataKey: 'remaining',
  type: 'linear',
  isAnimationActive: false,
  dot: false,
  activeDot: false,
} as const

const draw = (layout: BurnDownLayout, title: string) => {
  const { area, valueAxis, timeAxis } = layout
  const labels = new Map(timeAxis.map((tick) => [tick.at, tick.label]))
  const right = area.chartWidth - area.left - area.width
  const bottom = area.chartHeight - area.top - area.height
  return (
    <LineChart
      width={area.chartWidth}
      height={area.chartHeight}
      margin={{ top: area.top, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      role="img"
      title={title}
      desc="The same points stand in a table: press Show data."
    >
      <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
      <XAxis
        dataKey="at"
        type="number"
        domain={[area.from, area.to]}
        allowDataOverflow
        height={bottom}
        ticks={timeAxis.map((tick) => tick.at)}
        interval={0}
        tickFormatter={(at: number) => labels.get(at) ?? ''}
        tickLine={false}
        tickSize={0}
        axisLine={false}
        tickMargin={TICK_GAP.x}
      />
      <YAxis
        type="number"
        domain={[valueAxis.bottom, valueAxis.top]}
        allowDataOverflow
        width={area.left}
        ticks={valueAxis.ticks}
        interval={0}
        tickFormatter={formatPercent}
        tickLine={false}
        tickSize={0}
        axisLine={false}
        tickMargin={TICK_GAP.y}
      />
      <ZIndexLayer zIndex={BEHIND_LINES}>
        <BurnDownGround layout={layout} />
      </ZIndexLayer>
      <ReferenceLine y={0} stroke="var(--spent)" />
      <Line data={layout.evenBurn} {...STRAIGHT} stroke="var(--soft)" strokeWidth={1} strokeDasharray="3 4" />
      <Line
        data={layout.ahead}
        {...STRAIGHT}
        stroke="var(--caution)"
        strokeWidth={2.25}
        strokeDasharray="0.1 5"
        strokeLinecap="round"
      />
      <Line data={layout.past} {...STRAIGHT} stroke="var(--ink)" strokeWidth={2.25} strokeLinejoin="round" />
      <ZIndexLayer zIndex={IN_FRONT}>
        <NowMark layout={layout} />
        <BurnDownLabels layout={layout} />
      </ZIndexLayer>
    </LineChart>
  )
}

/** The picture itself. Lazily loaded: it brings recharts. */
export const BurnDownChart = ({ title, picture, drawn, onArea, ...handlers }: BurnDownChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const layout = useMemo(() => layOutBurnDown(drawn, { width, height }), [drawn, width, height])
  const drawing = useMemo(() => draw(layout, title), [layout, title])
  useLayoutEffect(() => onArea?.(layout.area), [layout, onArea])
  return (
    <div ref={frame} className={styles.chart}>
      <NowContext value={picture}>{drawing}</NowContext>
      <BurnDownOverlay picture={picture} area={layout.area} {...handlers} />
    </div>
  )
}
