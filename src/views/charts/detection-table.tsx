import { RATIO, SECONDS, secondsValue } from '../../format/csv-values.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { DataColumn } from '../ui/data-table.tsx'
import { ChartData } from './chart-data.tsx'
import { curveValue } from './curve-value.ts'
import { detectionCsv } from './detection-csv.ts'
import type { DetectionCurve, DetectionIncident, DetectionPicture } from './detection-picture.ts'
import { TABLE_RATIOS } from './error-ratio-grid.ts'

export interface DetectionTableProps {
  readonly picture: DetectionPicture
  readonly caption: string
  readonly fileName: string
}

const LEAST_COLUMNS = 10

/** The usual ratios, and lower ones as far as a rule still fires and one step on: there it says "never". */
const ratiosFor = ({ curves, kind }: DetectionPicture): readonly number[] => {
  const fires = (ratio: number) => curves.some((curve) => !Number.isNaN(curveValue(curve, kind, ratio)))
  return TABLE_RATIOS.slice(0, Math.max(LEAST_COLUMNS, TABLE_RATIOS.findLastIndex(fires) + 2))
}

const columns = (picture: DetectionPicture): readonly DataColumn<DetectionCurve>[] => [
  { id: 'rule', header: 'Rule', rowHeader: true, cell: ({ label }) => label },
  { id: 'severity', header: 'Severity', cell: ({ severity }) => severity },
  ...ratiosFor(picture).map(
    (ratio): DataColumn<DetectionCurve> => ({
      id: `${ratio}`,
      header: formatPercent(ratio),
      align: 'end',
      cell: (curve) => {
        const time = curveValue(curve, picture.kind, ratio)
        return Number.isNaN(time) ? 'never' : formatSpan(time)
      },
    }),
  ),
]

const INCIDENT_COLUMNS: readonly DataColumn<DetectionIncident>[] = [
  { id: 'incident', header: 'Incident', rowHeader: true, cell: ({ label }) => label },
  {
    id: 'ratio',
    header: 'Error ratio',
    align: 'end',
    unit: RATIO,
    csv: ({ errorRatio }) => errorRatio,
    cell: ({ errorRatio }) => formatPercent(errorRatio),
  },
  {
    id: 'lasted',
    header: 'Lasted',
    align: 'end',
    unit: SECONDS,
    csv: ({ lasted }) => secondsValue(lasted),
    cell: ({ lasted }) => formatSpan(lasted),
  },
]

/** The curves at the error ratios that people compare rules at, and the incidents beside them. */
export const DetectionTable = ({ picture, caption, fileName }: DetectionTableProps) => (
  <>
    <ChartData
      note="Each rule at some error ratios, from a clean start. The file has every point of the lines."
      fileName={fileName}
      csv={() => detectionCsv(picture.curves)}
    >
      <DataTable
        caption={caption}
        captionHidden
        columns={columns(picture)}
        rows={picture.curves}
        rowKey={({ id }) => id}
        empty="There are no alert rules."
        limitHeight
      />
    </ChartData>
    {picture.incidents.length > 0 && (
      <DataTable
        caption="Incidents in the picture"
        columns={INCIDENT_COLUMNS}
        rows={picture.incidents}
        rowKey={({ id }) => id}
        limitHeight
      />
    )}
  </>
)
