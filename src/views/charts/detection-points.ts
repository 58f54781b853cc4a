import { formatSpan } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import type { DetectionIncident, DetectionKind } from './detection-picture.ts'
import { xOfRatio, yOfSpan } from './log-area.ts'
import type { LogArea } from './log-area.ts'

/** An incident, or several on the same pixel. */
export interface DetectionPoint {
  readonly id: string
  readonly label: string
  /** How many others are here too. */
  readonly more: number
  readonly x: number
  /** Null where only the error ratio tells: an upright line. */
  readonly y: number | null
  /** Every incident here, one a line. */
  readonly title: string
}

const LISTED = 8

const inWords = ({ label, errorRatio, lasted }: DetectionIncident): string =>
  `${label}: ${formatPercent(errorRatio)} for ${formatSpan(lasted)}`

/** The incidents of a picture. Nothing that has no share of errors or took no time stands on a logarithmic axis. */
export const detectionPoints = (
  incidents: readonly DetectionIncident[],
  kind: DetectionKind,
  area: LogArea,
): readonly DetectionPoint[] => {
  const groups = new Map<string, { x: number; y: number; incidents: DetectionIncident[] }>()
  for (const incident of incidents) {
    if (!(incident.errorRatio > 0 && incident.lasted > 0)) continue
    const x = xOfRatio(area, Math.max(incident.errorRatio, area.ratios.low))
    const y = yOfSpan(area, Math.min(Math.max(incident.lasted, area.spans.low), area.spans.high))
    const key = kind === 'detection' ? `${Math.round(x)} ${Math.round(y)}` : `${Math.round(x)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { x, y, incidents: [incident] })
    else group.incidents.push(incident)
  }
  return [...groups.values()].flatMap(({ x, y, incidents: here }) => {
    const [first] = here
    if (first === undefined) return []
    const title = here.slice(0, LISTED).map(inWords).join('\n')
    return [{ id: first.id, label: first.label, more: here.length - 1, x, y: kind === 'detection' ? y : null, title }]
  })
}
