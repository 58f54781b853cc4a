import { useMemo, useRef } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { formatPercent } from '../../format/percent.ts'
import { useElementSize } from '../ui/use-element-size.ts'
import { TICK_GAP } from './plot-area.ts'
import styles from './remaining-lines-chart.module.css'
import { layOutRemainingLines } from './remaining-lines-layout.ts'
import { lineLook } from './line-looks.ts'
import type { RemainingLinesPicture } from './remaining-lines-picture.ts'

export interface RemainingLinesChartProps {
  readonly title: string
  readonly picture: RemainingLinesPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 320 }
const IN_FRONT = 650

/** Several burn-downs on one axis, each named at its end where there is room beside the plot. Lazily loaded: it brings recharts. */
export const RemainingLinesChart = ({ title, picture }: RemainingLinesChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const { area, valueAxis, timeAxis, lines } = useMemo(
    () => layOutRemainingLines(picture, { width, height }),
    [picture, width, height],
  )
  const labels = new Map(timeAxis.map((tick) => [tick.at, tick.label]))
  return (
    <div ref={frame} className={styles.chart}>
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
        {lines.map(({ id, look, points }) => (
          <Line
            key={id}
            data={points}
            dataKey="remaining"
            type="linear"
            isAnimationActive={false}
            dot={false}
            activeDot={false}
            {...lineLook(look)}
          />
        ))}
        <ZIndexLayer zIndex={IN_FRONT}>
          {lines.map(
            ({ id, look, label, end }) =>
              end !== null && (
                <text
                  key={id}
                  className={styles.end}
                  x={end.x}
                  y={end.y}
                  dy="0.32em"
                  style={{ fill: lineLook(look).stroke }}
                >
                  {label}
                </text>
              ),
          )}
        </ZIndexLayer>
      </LineChart>
    </div>
  )
}
