import { counted } from '../../format/plural.ts'
import { FactList } from './fact-list.tsx'
import type { Chosen, Imported, ImportSource } from './import-flow.ts'
import { sourceName } from './import-use.ts'
import type { MeasuredSeries } from './import-use.ts'
import { Notes } from './notes.tsx'
import { ReportView } from './report-view.tsx'
import { samplesFacts, samplesNotes } from './samples-words.ts'
import { Step } from './step.tsx'
import { UseMeasurements } from './use-measurements.tsx'
import { UseOutages } from './use-outages.tsx'

export interface ReportStepProps {
  readonly source: ImportSource
  readonly chosen: Chosen
  readonly imported: Imported
  readonly onBack: () => void
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** What became of the rows or samples, and where to put them. */
export const ReportStep = ({ source, chosen, imported, onBack, onUsed }: ReportStepProps) => {
  const measured = measuredOf(imported)
  return (
    <Step title={`What was read from ${sourceName(source)}`}>
      <Report chosen={chosen} imported={imported} />
      {measured === null ? (
        'outages' in imported && (
          <UseOutages outages={imported.outages} source={source} onBack={onBack} onUsed={onUsed} />
        )
      ) : (
        <UseMeasurements measured={measured} source={source} onBack={onBack} onUsed={onUsed} />
      )}
    </Step>
  )
}

const Report = ({ chosen, imported: { report } }: Pick<ReportStepProps, 'chosen' | 'imported'>) => {
  if (report.kind !== 'samples') {
    return 'inspection' in chosen ? <ReportView report={report} inspection={chosen.inspection} /> : null
  }
  return (
    <>
      <FactList facts={samplesFacts(report)} />
      <Notes title="What to know about these samples" notes={samplesNotes(report)} />
    </>
  )
}

const measuredOf = (imported: Imported): MeasuredSeries | null => {
  if ('outages' in imported) return null
  const { series } = imported
  if ('samplesUsed' in imported.report) {
    const amount = counted(imported.report.samplesUsed, { one: 'sample', other: 'samples' })
    return { series, unit: 'requests', latencyThreshold: null, amount }
  }
  const { unit, latencyThreshold, rowsUsed } = imported.report
  return { series, unit, latencyThreshold, amount: counted(rowsUsed, { one: 'row', other: 'rows' }) }
}
