import { useState } from 'react'
import type { ReactNode } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import type { PrometheusSource } from '../../core/scenario/prometheus-source.ts'
import { counted } from '../../format/plural.ts'
import { keepSeries } from '../../store/series-library.ts'
import { useActions, useOpenScenario, useRemembered, useWorkspace } from '../../store/use-store.ts'
import { Button } from '../ui/button.tsx'
import { CheckField } from './check-field.tsx'
import { FineSlices } from './fine-slices.tsx'
import {
  importedScenario,
  measurementsOf,
  overlapping,
  scenarioProblem,
  spanOf,
  withMeasurements,
} from './import-use.ts'
import type { MeasuredSeries } from './import-use.ts'
import { likelyLook, LookChoice, nowOf } from './look-choice.tsx'
import type { Look } from './look-choice.tsx'
import { PlaceChoice, nameFault } from './place-choice.tsx'
import type { Place } from './place-choice.tsx'
import { asksTheSame } from './prometheus/live-refresh.ts'
import { StepActions } from './step-actions.tsx'
import { UnusableNotice } from './unusable-notice.tsx'

export interface PutMeasurementsProps {
  readonly measured: MeasuredSeries
  /** Where it came from, in words: a file's name, a host. */
  readonly source: string
  /** Where it is read again; null for what was read once. */
  readonly prometheus: PrometheusSource | null
  /** Whether the person chooses the moment to look from; else it is the end of the measurements. */
  readonly asksWhen?: boolean
  /** The name to begin with for a new scenario. */
  readonly name: string
  /** Further fields. */
  readonly children?: ReactNode
  readonly onBack: () => void
  /** It was put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

/** Puts measurements into the open scenario or a new one. One step of undo. */
export const PutMeasurements = (props: PutMeasurementsProps) => {
  const { measured: read, source, prometheus, asksWhen = false, children, onBack, onUsed } = props
  const { store, seriesStorage } = useRemembered()
  const { editScenario, receiveScenario } = useActions()
  const scenario = useOpenScenario()
  const title = scenarioTitle(scenario)
  // What is there is replaced only when asked; the same source read once more is such a wish.
  const again = prometheus !== null && asksTheSame(scenario.prometheus, prometheus)
  const [place, setPlace] = useState<Place>(scenario.measurements === null || again ? 'this' : 'new')
  const [name, setName] = useState(props.name)
  const [measured, setMeasured] = useState(true)
  const [seriesId] = useState(() => crypto.randomUUID())
  const span = spanOf(read.series)
  const clock = useWorkspace((state) => state.clock)
  const [chosenLook, setLook] = useState<Look | null>(null)
  const look = chosenLook ?? (asksWhen ? likelyLook(span.end, clock, scenario.sloWindow) : 'end')
  const incidents = overlapping(scenario.incidents, span)
  const measurements = measurementsOf(read, seriesId, source)
  const before = place === 'this' ? scenario : { incidents: [] }
  const facts = {
    ...withMeasurements(before, measurements, span, measured),
    now: nowOf(look, span.end),
    ...(read.latencyThreshold === null ? {} : { latencyThreshold: read.latencyThreshold }),
    prometheus,
  }
  const result = place === 'this' ? { ...scenario, ...facts } : importedScenario(scenario, name.trim(), facts)
  const fault = place === 'new' ? nameFault(name) : undefined
  const problem = fault === undefined ? scenarioProblem(result) : null

  const apply = (): void => {
    const what = `${read.amount} of ${source}`
    void keepSeries(store, seriesStorage, seriesId, { savedAt: store.getState().clock, series: read.series })
    if (place === 'this') {
      editScenario(facts, '')
      onUsed(`${what} are now the measurements of “${title}”. Undo brings back what was there.`)
    } else {
      receiveScenario(result)
      onUsed(`${what} are in the new scenario “${result.service}”. Undo takes it away again.`)
    }
  }

  return (
    <>
      {children}
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
      {asksWhen && <LookChoice look={look} onLook={setLook} end={span.end} sloWindow={scenario.sloWindow} />}
      <FineSlices scenario={scenario} step={read.series.step} />
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
