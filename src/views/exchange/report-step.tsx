import type { Columns, Imported, ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import { ReportView } from './report-view.tsx'
import { Step } from './step.tsx'
import { UseMeasurements } from './use-measurements.tsx'
import { UseOutages } from './use-outages.tsx'

export interface ReportStepProps {
  readonly source: ImportSource
  readonly columns: Columns
  readonly imported: Imported
  readonly onBack: () => void
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** What became of the rows, and where to put them. */
export const ReportStep = ({ source, columns, imported, onBack, onUsed }: ReportStepProps) => (
  <Step title={`What was read from ${sourceName(source)}`}>
    <ReportView report={imported.report} inspection={columns.inspection} />
    {'series' in imported ? (
      <UseMeasurements imported={imported} source={source} onBack={onBack} onUsed={onUsed} />
    ) : (
      <UseOutages imported={imported} source={source} onBack={onBack} onUsed={onUsed} />
    )}
  </Step>
)
