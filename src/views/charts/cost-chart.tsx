import { useMemo, useRef } from 'react'
import { CartesianGrid, Line, LineChart, ReferenceLine, XAxis, YAxis, ZIndexLayer } from 'recharts'
import { classNames } from '../ui/class-names.ts'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './cost-chart.module.css'
import { layOutCost } from './cost-layout.ts'
import type { CostLayout } from './cost-layout.ts'
import type { CostPicture } from './cost-picture.ts'
import { MARK_WIDTH, labelWords } from './label-rows.ts'
import { TICK_GAP } from './plot-area.ts'
import { IN_FRONT } from './remaining-plot.tsx'

export interface CostChartProps {
  readonly title: string
  readonly picture: CostPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 380 }
const ROW = 17
const FIRST_ROW = 12

const CURVE = { type: 'linear', isAnimationActive: false, dot: false, activeDot: false } as const

/** What a year costs over the target: outage, reliability and both together. Lazily loaded: it brings recharts. */
export const CostChart = ({ title, picture }: CostChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const layout = useMemo(() => layOutCost(picture, { width, height }), [picture, width, height])
  const { area, domain, targetTicks, moneyTicks } = layout
  const targets = new Map(targetTicks.map(({ nines, label }) => [nines, label]))
  const amounts = new Map(moneyTicks.map(({ amount, label }) => [amount, label]))
  return (
    <div ref={frame} className={styles.chart}>
      <LineChart
        width={area.chartWidth}
        height={area.chartHeight}
        data={picture.points}
        margin={{ top: area.top, right: area.chartWidth - area.left - area.width, bottom: 0, left: 0 }}
        accessibilityLayer={false}
        role="img"
        title={title}
        desc="The same amounts stand in a table: press Show data."
      >
        <CartesianGrid vertical={false} syncWithTicks stroke="var(--line)" />
        <XAxis
          dataKey="nines"
          type="number"
          domain={[domain.from, domain.to]}
          allowDataOverflow
          height={area.chartHeight - area.top - area.height}
          ticks={targetTicks.map(({ nines }) => nines)}
          interval={0}
          tickFormatter={(nines: number) => targets.get(nines) ?? ''}
          tickLine={false}
          tickSize={0}
          axisLine={false}
          tickMargin={TICK_GAP.x}
        />
        <YAxis
          type="number"
          domain={[domain.bottom, domain.top]}
          allowDataOverflow
          width={area.left}
          ticks={moneyTicks.map(({ amount }) => amount)}
          interval={0}
          tickFormatter={(amount: number) => amounts.get(amount) ?? ''}
          tickLine={false}
          tickSize={0}
          axisLine={false}
          tickMargin={TICK_GAP.y}
        />
        <ReferenceLine y={0} stroke="var(--edge)" />
        <Line dataKey="outage" {...CURVE} stroke="var(--spent)" strokeWidth={2} strokeDasharray="5 3" />
        <Line dataKey="reliability" {...CURVE} stroke="var(--devops)" strokeWidth={2} strokeDasharray="2 3" />
        <Line dataKey="total" {...CURVE} stroke="var(--ink)" strokeWidth={2.5} />
        <ZIndexLayer zIndex={IN_FRONT}>
          <Marks layout={layout} />
        </ZIndexLayer>
      </LineChart>
    </div>
  )
}

const Marks = ({ layout: { area, marks, labels, names } }: { readonly layout: CostLayout }) => {
  const bottom = area.top + area.height
  return (
    <g>
      {marks.map(({ id, x, y }) => (
        <g key={id} className={styles[id]}>
          <path className={styles.upright} d={`M${x} ${area.top}V${bottom}`} />
          <circle cx={x} cy={y} r={5} />
        </g>
      ))}
      {labels.map((label) => (
        <text
          key={label.id}
          className={classNames(styles.mark, styles[label.id])}
          x={area.left + (label.side === 'left' ? label.x + label.width - MARK_WIDTH : label.x)}
          y={FIRST_ROW + label.row * ROW}
          textAnchor={label.side === 'left' ? 'end' : 'start'}
          dominantBaseline="central"
        >
          {labelWords(label)}
        </text>
      ))}
      {names.map(({ id, text, x, y, anchor }) => (
        <text key={id} className={classNames(styles.name, styles[id])} x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
      <text x={area.left + area.width} y={bottom + 34} textAnchor="end" dominantBaseline="central">
        target
      </text>
    </g>
  )
}
