import { useMemo, useRef } from 'react'
import { Line, ZIndexLayer } from 'recharts'
import { useElementSize } from '../ui/use-element-size.ts'
import styles from './remaining-lines-chart.module.css'
import { layOutRemainingLines } from './remaining-lines-layout.ts'
import { lineLook } from './line-looks.ts'
import { StretchGround, StretchNames } from './stretch-marks.tsx'
import { IN_FRONT, RemainingPlot, STRAIGHT } from './remaining-plot.tsx'
import type { RemainingLinesPicture } from './remaining-lines-picture.ts'

export interface RemainingLinesChartProps {
  readonly title: string
  readonly picture: RemainingLinesPicture
}

const WITHOUT_LAYOUT = { width: 800, height: 320 }

/** Several burn-downs on one axis, each named at its end where there is room beside the plot. Lazily loaded: it brings recharts. */
export const RemainingLinesChart = ({ title, picture }: RemainingLinesChartProps) => {
  const frame = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(frame, WITHOUT_LAYOUT)
  const { area, valueAxis, timeAxis, lines, stretches } = useMemo(
    () => layOutRemainingLines(picture, { width, height }),
    [picture, width, height],
  )
  return (
    <div ref={frame} className={styles.chart}>
      <RemainingPlot title={title} area={area} valueAxis={valueAxis} timeAxis={timeAxis}>
        <StretchGround area={area} stretches={stretches} />
        {lines.map(({ id, look, points }) => (
          <Line key={id} data={points} {...STRAIGHT} {...lineLook(look)} />
        ))}
        <ZIndexLayer zIndex={IN_FRONT}>
          <StretchNames area={area} stretches={stretches} />
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
      </RemainingPlot>
    </div>
  )
}
