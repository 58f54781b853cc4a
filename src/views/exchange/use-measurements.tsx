import { useState } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { counted } from '../../format/plural.ts'
import { keepSeries } from '../../store/series-library.ts'
import { useActions, useOpenScenario, useRemembered } from '../../store/use-store.ts'
import type { ImportedMeasurements } from '../../interop/csv/import-measurements.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from './check-field.tsx'
import type { ImportSource } from './import-flow.ts'
import {
  importedScenario,
  measurementsOf,
  overlapping,
  scenarioNameOf,
  scenarioProblem,
  sourceName,
  spanOf,
  withMeasurements,
} from './import-use.ts'
import { PlaceChoice, nameFault } from './place-choice.tsx'
import type { Place } from './place-choice.tsx'
import { StepActions } from './step-actions.tsx'
import { UnusableNotice } from './unusable-notice.tsx'

export interface UseMeasurementsProps {
  readonly imported: ImportedMeasurements
  readonly source: ImportSource
  readonly onBack: () => void
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** Puts imported measurements into the open scenario or a new one. One step of undo. */
export const UseMeasurements = ({ imported, source, onBack, onUsed }: UseMeasurementsProps) => {
  const { store, seriesStorage } = useRemembered()
  const { editScenario, receiveScenario } = useActions()
  const scenario = useOpenScenario()
  const title = scenarioTitle(scenario)
  // The built-in scenario is a story of its own, and stays as it is unless asked.
  const [place, setPlace] = useState<Place>(scenario.measurements?.kind === 'generated' ? 'new' : 'this')
  const [name, setName] = useState(() => scenarioNameOf(source))
  const [measured, setMeasured] = useState(true)
  const [seriesId] = useState(() => crypto.randomUUID())
  const { series, report } = imported
  const span = spanOf(series)
  const incidents = overlapping(scenario.incidents, span)
  const measurements = measurementsOf(imported, seriesId, source)
  const facts = withMeasurements(place === 'this' ? scenario : { incidents: [] }, measurements, span, measured)
  const result = place === 'this' ? { ...scenario, ...facts } : importedScenario(scenario, name.trim(), facts)
  const fault = place === 'new' ? nameFault(name) : undefined
  const problem = fault === undefined ? scenarioProblem(result) : null

  const apply = (): void => {
    void keepSeries(store, seriesStorage, seriesId, { savedAt: store.getState().clock, series })
    const rows = `${counted(report.rowsUsed, { one: 'row', other: 'rows' })} of ${sourceName(source)}`
    if (place === 'this') {
      editScenario(facts, '')
      onUsed(`${rows} are now the measurements of “${title}”. Undo brings back what was there.`)
    } else {
      receiveScenario(result)
      onUsed(`${rows} are in the new scenario “${result.service}”. Undo takes it away again.`)
    }
  }

  return (
    <>
      <PlaceChoice
        place={place}
        onPlace={setPlace}
        thisWords={
          scenario.measurements === null ? `Put them into “${title}”` : `Replace the measurements of “${title}”`
        }
        name={name}
        onName={setName}
        like={title}
      />
      {place === 'this' && incidents > 0 && (
        <CheckField checked={measured} onChecked={setMeasured}>
          {incidents === 1
            ? 'The incident that this scenario has in this time is part of these measurements'
            : `The ${counted(incidents, { one: 'incident', other: 'incidents' })} that this scenario has in this time are part of these measurements`}
          , and not to be counted on top of them
        </CheckField>
      )}
      {problem !== null && <UnusableNotice problem={problem} />}
      <StepActions>
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" disabled={fault !== undefined || problem !== null} onClick={apply}>
          {place === 'this' ? 'Use these measurements' : 'Make the scenario'}
        </Button>
      </StepActions>
    </>
  )
}
