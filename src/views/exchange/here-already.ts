import type { Series } from '../../core/measurement/series.ts'
import { scenarioTitle } from '../../core/scenario/new-scenario.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { isSeriesOf } from '../../interop/scenario-file/shared.ts'
import type { SharedContents } from '../../interop/scenario-file/shared.ts'
import { savedSeries } from '../../store/series-library.ts'
import type { Remembered } from '../../store/use-store.ts'

/** A scenario without what differs from browser to browser: ids, which become the titles that they stand for. */
const factsOf = (scenario: Scenario, others: readonly Scenario[]): unknown => {
  const titleOf = (wanted: string): string => {
    const found = others.find(({ id }) => id === wanted)
    return found === undefined ? '' : scenarioTitle(found)
  }
  const { measurements, system } = scenario
  return {
    ...scenario,
    id: '',
    measurements: measurements?.kind === 'imported' ? { ...measurements, seriesId: '' } : measurements,
    system: {
      ...system,
      components: system.components.map((component) =>
        component.availability.kind === 'scenario'
          ? { ...component, availability: { kind: 'scenario', scenarioId: titleOf(component.availability.scenarioId) } }
          : component,
      ),
    },
  }
}

const sameColumn = (a: Float64Array, b: Float64Array): boolean =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

const sameSeries = (a: Series, b: Series): boolean =>
  a.start === b.start && a.step === b.step && sameColumn(a.good, b.good) && sameColumn(a.valid, b.valid)

/** Whether the measurements that a scenario brings, if it brings any, are those that the one here has. */
const sameColumns = async (
  { store, seriesStorage }: Remembered,
  contents: SharedContents,
  theirs: Scenario,
  ours: Scenario,
): Promise<boolean> => {
  if (theirs.measurements?.kind !== 'imported' || ours.measurements?.kind !== 'imported') return true
  const brought = contents.series.find((one) => isSeriesOf(theirs.measurements, one))
  if (brought === undefined) return true
  const held = await savedSeries(store, seriesStorage, ours.measurements)
  return held !== null && sameSeries(brought.series, held)
}

/** Which scenarios are here already, with the same facts: the id that each has here, under the id that it was brought with. */
export const hereAlready = async (
  remembered: Remembered,
  contents: SharedContents,
): Promise<ReadonlyMap<string, string>> => {
  const { scenarios } = remembered.store.getState()
  const known = scenarios.map((scenario) => ({ scenario, facts: factsOf(scenario, scenarios) }))
  const found = new Map<string, string>()
  for (const theirs of contents.scenarios) {
    const facts = factsOf(theirs, contents.scenarios)
    for (const ours of known.filter((one) => sameFacts(one.facts, facts))) {
      if (found.has(theirs.id) || !(await sameColumns(remembered, contents, theirs, ours.scenario))) continue
      found.set(theirs.id, ours.scenario.id)
    }
  }
  return found
}
