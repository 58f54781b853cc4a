import type { ReactNode } from 'react'
import { CartesianGrid, LineChart, ReferenceLine, XAxis, YAxis } from 'recharts'
import { formatPercent } from '../../format/percent.ts'
import { TICK_GAP } from './plot-area.ts'
import type { PlotArea } from './plot-area.ts'
import type { TimeTick } from './time-axis.ts'
import type { ValueAxis } from './value-axis.ts'

export interface RemainingPlotProps {
  readonly title: string
  readonly area: PlotArea
  readonly valueAxis: ValueAxis
  readonly timeAxis: readonly TimeTick[]
  /** Lines and marks. */
  readonly children: ReactNode
}

/** What every line of budget remaining has in common. */
export const STRAIGHT = {
  dataKey: 'remaining',
  type: 'linear',
  isAnimationActive: false,
  dot: false,
  activeDot: false,
} as const

/** Layer of what stands in front of the lines. */
export const IN_FRONT = 650

/** The ground of a picture of budget remaining over time: grid, axes, and the line where nothing is left. */
export const RemainingPlot = ({ title, area, valueAxis, timeAxis, children }: RemainingPlotProps) => {
  const labels = new Map(timeAxis.map((tick) => [tick.at, tick.label]))
  return (
    <LineChart
      width={area.chartWidth}
      height={area.chartHeight}
      margin={{ top: area.top, right: area.chartWidth - area.left - area.width, bottom: 0, left: 0 }}
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
        height={area.chartHeight - area.top - area.height}
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
      <ReferenceLine y={0} stroke="var(--spent)" />
      {children}
    </LineChart>
  )
}
