import type { SystemModel } from '../../core/dependency/system-model.ts'
import type { Measurements, Scenario } from '../../core/scenario/scenario.ts'
import { isSeriesOf } from './shared.ts'
import type { Shared, SharedSeries } from './shared.ts'

type Ids = ReadonlyMap<string, string>

const renamedSystem = (system: SystemModel, scenarioIds: Ids): SystemModel => ({
  ...system,
  components: system.components.map((component) => {
    const { availability } = component
    if (availability.kind !== 'scenario') return component
    const scenarioId = scenarioIds.get(availability.scenarioId) ?? availability.scenarioId
    return { ...component, availability: { ...availability, scenarioId } }
  }),
})

const renamedMeasurements = (
  measurements: Measurements | null,
  series: readonly SharedSeries[],
  seriesIds: Ids,
): Measurements | null => {
  if (measurements?.kind !== 'imported') return measurements
  const found = series.find((one) => isSeriesOf(measurements, one))
  // Columns that did not come along may still be in this browser, under the id that they have.
  return found === undefined ? measurements : { ...measurements, seriesId: seriesIds.get(found.id) ?? found.id }
}

/** The same scenarios and columns under other ids; what refers to one of them still does, and other references stay. */
export const renamedParts = <Parts extends Shared>(parts: Parts, scenarioIds: Ids, seriesIds: Ids): Parts => {
  const renamed = (id: string): string => scenarioIds.get(id) ?? id
  return {
    ...parts,
    openId: renamed(parts.openId),
    scenarios: parts.scenarios.map(
      (scenario): Scenario => ({
        ...scenario,
        id: renamed(scenario.id),
        measurements: renamedMeasurements(scenario.measurements, parts.series, seriesIds),
        system: renamedSystem(scenario.system, scenarioIds),
      }),
    ),
    series: parts.series.map((one) => ({ ...one, id: seriesIds.get(one.id) ?? one.id })),
  }
}

/**
 * What was opened, under ids of its own: put beside what a person has, it can overwrite no scenario and no measurements,
 * whatever ids a file chose.
 *
 * @param createId a new id at each call, never one that is taken.
 */
export const withFreshIds = <Parts extends Shared>(parts: Parts, createId: () => string): Parts =>
  renamedParts(
    parts,
    new Map(parts.scenarios.map(({ id }) => [id, createId()])),
    new Map(parts.series.map(({ id }) => [id, createId()])),
  )
