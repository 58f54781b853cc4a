import { useDeferredValue, useMemo, useState } from 'react'
import { ChartFigure } from './chart-figure.tsx'
import { ChartPlace } from './chart-place.tsx'
import styles from './detection-figure.module.css'
import type { DetectionCurve, DetectionIncident, DetectionKind } from './detection-picture.ts'
import { DetectionSwitch, KIND_NAMES } from './detection-switch.tsx'
import { DetectionTable } from './detection-table.tsx'
import { lazyAgain } from '../ui/lazy-again.ts'

export interface DetectionFigureProps {
  readonly curves: readonly DetectionCurve[]
  readonly incidents: readonly DetectionIncident[]
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
  /** What else is to be known of the numbers; null for nothing. */
  readonly remark?: string | null | undefined
  /** Name of the CSV file, without its ending. */
  readonly fileName: string
  readonly headingLevel?: 2 | 3 | undefined
}

const useDetectionChart = lazyAgain(async () => (await import('./detection-chart.tsx')).DetectionChart)

const note = (kind: DetectionKind, hasIncidents: boolean): string => {
  if (kind === 'reset') {
    const meaning = 'How long a rule goes on firing after the last error, when the errors lasted long.'
    return hasIncidents ? `${meaning} The dotted lines stand at your incidents.` : meaning
  }
  return hasIncidents
    ? 'A point is an incident. If it lies above a line, it lasted long enough for that rule to fire.'
    : 'A rule fires for errors that go on for longer than its line says. Left of its mark it never fires.'
}

/** How soon each rule fires, or clears, over how bad the errors are; with the person's incidents in the picture. */
export const DetectionFigure = ({
  curves,
  incidents,
  summary,
  remark,
  fileName,
  headingLevel = 2,
}: DetectionFigureProps) => {
  const [Chart, loadAgain] = useDetectionChart()
  const [kind, setKind] = useState<DetectionKind>('detection')
  const newest = useMemo(() => ({ kind, curves, incidents }), [kind, curves, incidents])
  const picture = useDeferredValue(newest)
  return (
    <ChartFigure
      title={KIND_NAMES.detection}
      drawnTitle={KIND_NAMES[picture.kind]}
      summary={summary}
      fileName={fileName}
      headingLevel={headingLevel}
      head={<DetectionSwitch kind={kind} onKind={setKind} />}
      table={<DetectionTable picture={picture} caption={`${KIND_NAMES[picture.kind]} data`} fileName={fileName} />}
    >
      <ChartPlace height="tall" onRetry={loadAgain}>
        <Chart title={KIND_NAMES[picture.kind]} picture={picture} />
      </ChartPlace>
      <p className={styles.note}>
        {note(kind, incidents.length > 0)} {remark}
      </p>
    </ChartFigure>
  )
}
