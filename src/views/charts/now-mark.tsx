import { createContext, use } from 'react'
import { formatPercent } from '../../format/percent.ts'
import styles from './burn-down-chart.module.css'
import type { BurnDownLayout } from './burn-down-layout.ts'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { CHARACTER_WIDTH } from './label-rows.ts'
import { xOf } from './plot-area.ts'
import { yWithin } from './value-axis.ts'

/** The newest picture's now: a drag is followed at once, the lines may come a frame later. */
export const NowContext = createContext<Pick<BurnDownPicture, 'now' | 'remainingNow'> | null>(null)

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

export const NowMark = ({ layout: { area, valueAxis } }: { readonly layout: BurnDownLayout }) => {
  const newest = use(NowContext)
  if (newest === null || newest.now < area.from || newest.now > area.to) return null
  const { now: at, remainingNow: remaining } = newest
  const x = xOf(area, at)
  const bottom = area.top + area.height
  const text = remaining === null ? 'now' : `now, ${formatPercent(remaining)}`
  const half = (text.length * CHARACTER_WIDTH) / 2
  return (
    <g>
      <line className={styles.nowLine} x1={x} x2={x} y1={area.top - 6} y2={bottom} />
      {remaining !== null && (
        <circle
          className={styles.nowDot}
          cx={x}
          cy={clamp(area.top + yWithin(valueAxis, area.height, remaining), area.top, bottom)}
          r={5}
        />
      )}
      <text
        className={styles.nowLabel}
        x={clamp(x, half, area.chartWidth - half)}
        y={area.top - 12}
        textAnchor="middle"
      >
        {text}
      </text>
    </g>
  )
}
