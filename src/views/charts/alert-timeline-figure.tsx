import { useMemo } from 'react'
import type { AlertStrip } from './alert-strip.ts'
import { firingsWithin } from './alert-strip-layout.ts'
import { AlertStrips } from './alert-strips.tsx'
import { AlertTimelineDrawing } from './alert-timeline-drawing.tsx'
import type { AlertStripsProps } from './alert-strips.tsx'
import { AlertTimelineTable } from './alert-timeline-table.tsx'
import { ChartFigure } from './chart-figure.tsx'

export interface AlertTimelineFigureProps extends Omit<AlertStripsProps, 'label'> {
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  readonly headingLevel?: 3 | 4 | undefined
}

const TITLE = 'Alert timeline'

/** When each rule fires, under the burn-down and on its time axis: for `renderBelow` of `BurnDownFigure`. */
export const AlertTimelineFigure = ({ summary, fileName, headingLevel = 3, ...rest }: AlertTimelineFigureProps) => {
  const { area, strips, timeZone, now } = rest
  // Rules may have fired before the picture begins: those firings are neither drawn nor counted.
  const shown = useMemo<readonly AlertStrip[]>(
    () => (area === null ? strips : strips.map((strip) => ({ ...strip, firings: firingsWithin(strip.firings, area) }))),
    [strips, area],
  )
  return (
    <ChartFigure
      title={TITLE}
      summary={summary}
      headingLevel={headingLevel}
      drawing={area === null ? null : <AlertTimelineDrawing {...rest} area={area} />}
      fileName={fileName}
      showData="Show alert data"
      table={
        <AlertTimelineTable
          strips={shown}
          caption={`${TITLE} data`}
          fileName={fileName}
          timeZone={timeZone}
          now={now}
        />
      }
    >
      <AlertStrips {...rest} strips={shown} label="When each rule fires" />
    </ChartFigure>
  )
}
