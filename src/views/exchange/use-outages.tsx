import { useState } from 'react'
import type { Exclusion } from '../../core/incident/exclusion.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { LONGEST_NAME, MOST_EXCLUSIONS, MOST_INCIDENTS } from '../../core/scenario/limits.ts'
import { formatCount } from '../../format/count.ts'
import { counted } from '../../format/plural.ts'
import { useActions, useNow, useOpenScenario, useWorkspace } from '../../store/use-store.ts'
import type { ImportedOutage } from '../../interop/csv/import-outages.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { CheckField } from './check-field.tsx'
import type { ImportSource } from './import-flow.ts'
import {
  fittingExclusions,
  importedScenario,
  measuredSpan,
  minuteAfter,
  outageIncidents,
  overlapping,
  scenarioNameOf,
  sourceName,
} from './import-use.ts'
import { likelyLook, LookChoice, nowOf } from './look-choice.tsx'
import type { Look } from './look-choice.tsx'
import { PlaceChoice, nameFault } from './place-choice.tsx'
import type { Place } from './place-choice.tsx'
import { StepActions } from './step-actions.tsx'

export interface UseOutagesProps {
  readonly outages: readonly ImportedOutage[]
  /** Maintenance that is not to count, without ids. */
  readonly exclusions?: readonly Omit<Exclusion, 'id'>[]
  readonly source: ImportSource
  readonly onBack: () => void
  /** They were put to use; the words say how. */
  readonly onUsed: (words: string) => void
}

const NONE: readonly Omit<Exclusion, 'id'>[] = []
const INCIDENTS = { one: 'incident', other: 'incidents' }
const MAINTENANCES = { one: 'planned maintenance', other: 'planned maintenances' }

/** Adds imported outages to the open scenario or makes a new one of them. One step of undo. */
export const UseOutages = ({ outages, exclusions = NONE, source, onBack, onUsed }: UseOutagesProps) => {
  const { addIncidents, editScenario, receiveScenario } = useActions()
  const clock = useWorkspace((state) => state.clock)
  const scenario = useOpenScenario()
  const now = useNow()
  const title = scenarioTitle(scenario)
  const [place, setPlace] = useState<Place>(scenario.measurements?.kind === 'generated' ? 'new' : 'this')
  const [name, setName] = useState(() => scenarioNameOf(source))
  const [measured, setMeasured] = useState(true)
  const span = place === 'this' ? measuredSpan(scenario) : null
  const within = span === null ? 0 : overlapping(outages, span)
  const { incidents, tooLong, cut } = outageIncidents(outages, measured ? span : null)
  const before = place === 'this' ? scenario.incidents.length : 0
  const tooMany = before + incidents.length > MOST_INCIDENTS
  const later = incidents.filter(({ began }) => began > now).length
  const fault = place === 'new' ? nameFault(name) : undefined
  const excluded = fittingExclusions(exclusions)
  const excludedBefore = place === 'this' ? scenario.exclusions.length : 0
  const tooManyExcluded = excludedBefore + excluded.length > MOST_EXCLUSIONS
  const nothing = incidents.length + excluded.length === 0
  const end = minuteAfter([...incidents, ...excluded.filter(({ began }) => began <= clock)])
  const [chosenLook, setLook] = useState<Look | null>(null)
  const look = chosenLook ?? likelyLook(end, clock, scenario.sloWindow)
  const amount = [
    ...(incidents.length > 0 || excluded.length === 0 ? [counted(incidents.length, INCIDENTS)] : []),
    ...(excluded.length > 0 ? [counted(excluded.length, MAINTENANCES)] : []),
  ].join(' and ')

  const apply = (): void => {
    const added = `${amount} of ${sourceName(source)}`
    const own = excluded.map((exclusion) => ({ ...exclusion, id: crypto.randomUUID() }))
    if (place === 'this') {
      if (own.length === 0) addIncidents(incidents)
      else {
        const more = incidents.map((incident) => ({ ...incident, id: crypto.randomUUID() }))
        editScenario({ incidents: [...scenario.incidents, ...more], exclusions: [...scenario.exclusions, ...own] }, '')
      }
      onUsed(`${added} added to “${title}”. Undo takes them out again.`)
    } else {
      const made = importedScenario(scenario, name.trim(), {
        now: nowOf(look, end),
        incidents: incidents.map((incident) => ({ ...incident, id: crypto.randomUUID() })),
        exclusions: own,
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
        thisWords={`Add ${amount} to “${title}”`}
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
      {place === 'new' && <LookChoice look={look} onLook={setLook} end={end} sloWindow={scenario.sloWindow} />}
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
      {tooManyExcluded && (
        <Notice kind="alert">
          <p>
            One scenario holds at most {counted(MOST_EXCLUSIONS, MAINTENANCES)}
            {excludedBefore > 0 && `, and this one has ${formatCount(excludedBefore)} already`}. The list has{' '}
            {formatCount(excluded.length)}: leave them out.
          </p>
        </Notice>
      )}
      <StepActions>
        <Button onClick={onBack}>Back</Button>
        <Button
          variant="primary"
          disabled={fault !== undefined || tooMany || tooManyExcluded || nothing}
          onClick={apply}
        >
          {place === 'this' ? `Add ${amount}` : 'Make the scenario'}
        </Button>
      </StepActions>
    </>
  )
}
