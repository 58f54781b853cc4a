import { useLayoutEffect, useMemo, useRef } from 'react'
import { Line, ZIndexLayer } from 'recharts'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './burn-down-chart.module.css'
import { layOutBurnDown } from './burn-down-layout.ts'
import type { BurnDownLayout } from './burn-down-layout.ts'
import { BurnDownGround, BurnDownLabels } from './burn-down-marks.tsx'
import { BurnDownOverlay } from './burn-down-overlay.tsx'
import type { BurnDownHandlers } from './burn-down-overlay.tsx'
import type { BurnDownPicture } from './burn-down-picture.ts'
import { NowContext, NowMark } from './now-mark.tsx'
import type { PlotArea } from './plot-area.ts'
import { IN_FRONT, RemainingPlot, STRAIGHT } from './remaining-plot.tsx'

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

const draw = (layout: BurnDownLayout, title: string) => {
  const { area, valueAxis, timeAxis } = layout
  return (
    <RemainingPlot title={title} area={area} valueAxis={valueAxis} timeAxis={timeAxis}>
      <ZIndexLayer zIndex={BEHIND_LINES}>
        <BurnDownGround layout={layout} />
      </ZIndexLayer>
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
    </RemainingPlot>
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
