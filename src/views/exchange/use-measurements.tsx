import type { ImportSource } from './import-flow.ts'
import { scenarioNameOf, sourceName } from './import-use.ts'
import { PutMeasurements } from './put-measurements.tsx'
import type { PutMeasurementsProps } from './put-measurements.tsx'

export interface UseMeasurementsProps
  extends Pick<PutMeasurementsProps, 'measured' | 'asksWhen' | 'onBack' | 'onUsed'> {
  readonly source: ImportSource
  /** A better name for a new scenario than the source's own; empty for none. */
  readonly suggestedName?: string
}

/** Puts measurements of a file into the open scenario or a new one. */
export const UseMeasurements = ({ source, suggestedName = '', ...rest }: UseMeasurementsProps) => (
  <PutMeasurements
    {...rest}
    source={sourceName(source)}
    prometheus={null}
    name={suggestedName === '' ? scenarioNameOf(source) : suggestedName}
  />
)
