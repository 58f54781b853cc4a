import { useState } from 'react'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { LONGEST_NAME, MOST_INCIDENTS } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { counted } from '../../format/plural.ts'
import { useActions, useNow, useOpenScenario } from '../../store/use-store.ts'
import type { ImportedOutages } from '../../interop/csv/import-outages.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { CheckField } from './check-field.tsx'
import type { ImportSource } from './import-flow.ts'
import {
  importedScenario,
  measuredSpan,
  minuteAfter,
  outageIncidents,
  overlapping,
  scenarioNameOf,
  sourceName,
} from './import-use.ts'
import { PlaceChoice, nameFault } from './place-choice.tsx'
import type { Place } from './place-choice.tsx'
import { StepActions } from './step-actions.tsx'

export interface UseOutagesProps {
  readonly imported: ImportedOutages
  readonly source: ImportSource
  readonly onBack: () => void
  /** They were put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

const INCIDENTS = { one: 'incident', other: 'incidents' }

/** Adds imported outages to the open scenario or makes a new one of them. One step of undo. */
export const UseOutages = ({ imported, source, onBack, onUsed }: UseOutagesProps) => {
  const { addIncidents, receiveScenario } = useActions()
  const scenario = useOpenScenario()
  const now = useNow()
  const title = scenarioTitle(scenario)
  const [place, setPlace] = useState<Place>(scenario.measurements?.kind === 'generated' ? 'new' : 'this')
  const [name, setName] = useState(() => scenarioNameOf(source))
  const [measured, setMeasured] = useState(true)
  const span = place === 'this' ? measuredSpan(scenario) : null
  const within = span === null ? 0 : overlapping(imported.outages, span)
  const { incidents, tooLong, cut } = outageIncidents(imported.outages, measured ? span : null)
  const before = place === 'this' ? scenario.incidents.length : 0
  const tooMany = before + incidents.length > MOST_INCIDENTS
  const later = incidents.filter(({ began }) => began > now).length
  const fault = place === 'new' ? nameFault(name) : undefined

  const apply = (): void => {
    const added = `${counted(incidents.length, INCIDENTS)} of ${sourceName(source)}`
    if (place === 'this') {
      addIncidents(incidents)
      onUsed(`${added} added to “${title}”. Undo takes them out again.`)
    } else {
      const made = importedScenario(scenario, name.trim(), {
        now: minuteAfter(incidents),
        incidents: incidents.map((incident) => ({ ...incident, id: crypto.randomUUID() })),
      })
      receiveScenario(made)
      onUsed(`${added} are in the new scenario “${made.service}”. Undo takes it away again.`)
    }
  }

  return (
    <>
      {(tooLong > 0 || cut > 0) && (
        <ul>
          {tooLong > 0 && (
            <li>{counted(tooLong, { one: 'outage lasts', other: 'outages last' })} more than 366 days: left out.</li>
          )}
          {cut > 0 && (
            <li>
              {counted(cut, { one: 'description has', other: 'descriptions have' })} more than{' '}
              {formatCount(LONGEST_NAME)} characters: cut there.
            </li>
          )}
        </ul>
      )}
      <PlaceChoice
        place={place}
        onPlace={setPlace}
        thisWords={`Add ${counted(incidents.length, INCIDENTS)} to “${title}”`}
        name={name}
        onName={setName}
        like={title}
      />
      {within > 0 && (
        <CheckField checked={measured} onChecked={setMeasured}>
          {counted(within, { one: 'outage lies', other: 'outages lie' })} in the time that this scenario has
          measurements of: part of them, and not to be counted on top
        </CheckField>
      )}
      {place === 'this' && later > 0 && (
        <p>
          {counted(later, { one: 'outage begins', other: 'outages begin' })} after the moment at which this scenario is
          looked at. Move the now-line to count {later === 1 ? 'it' : 'them'}.
        </p>
      )}
      {tooMany && (
        <Notice kind="alert">
          <p>
            One scenario holds at most {counted(MOST_INCIDENTS, INCIDENTS)}
            {before > 0 && `, and this one has ${formatCount(before)} already`}. The list has{' '}
            {formatCount(incidents.length)}: import a shorter stretch of it.
          </p>
        </Notice>
      )}
      <StepActions>
        <Button onClick={onBack}>Back</Button>
        <Button variant="primary" disabled={fault !== undefined || tooMany || incidents.length === 0} onClick={apply}>
          {place === 'this' ? `Add ${counted(incidents.length, INCIDENTS)}` : 'Make the scenario'}
        </Button>
      </StepActions>
    </>
  )
}
