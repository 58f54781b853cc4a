import type { Scenario } from '../../core/scenario/scenario.ts'
import { renamedParts } from '../scenario-file/fresh-ids.ts'
import type { Shared } from '../scenario-file/shared.ts'

/** Ids made by chance have 36 signs that no deflate makes smaller. Shorter ones may mean something and stay. */
const LONG = 30

/** New names for the long ones among these ids: the shortest numbers that none of them is. */
const shortened = (ids: readonly string[]): ReadonlyMap<string, string> => {
  const taken = new Set(ids)
  const renamed = new Map<string, string>()
  let number = 0
  for (const id of taken) {
    if (id.length < LONG) continue
    let short: string
    do short = (++number).toString(36)
    while (taken.has(short))
    renamed.set(id, short)
  }
  return renamed
}

const renamedList = <Entry extends { readonly id: string }>(entries: readonly Entry[]): readonly Entry[] => {
  const ids = shortened(entries.map(({ id }) => id))
  return ids.size === 0 ? entries : entries.map((entry) => ({ ...entry, id: ids.get(entry.id) ?? entry.id }))
}

const shortScenario = (scenario: Scenario): Scenario => {
  const { system } = scenario
  const ids = shortened([
    ...system.components.map(({ id }) => id),
    // Ids that no component has, in a half-finished system, are taken too: they must go on meaning nothing.
    ...system.components.flatMap(({ needs }) => needs.flatMap(({ on }) => on)),
    ...(system.journey === null ? [] : [system.journey]),
  ])
  const short = (id: string): string => ids.get(id) ?? id
  return {
    ...scenario,
    incidents: renamedList(scenario.incidents),
    exclusions: renamedList(scenario.exclusions),
    alertRules: renamedList(scenario.alertRules),
    policy: { ...scenario.policy, clauses: renamedList(scenario.policy.clauses) },
    system: {
      ...system,
      journey: system.journey === null ? null : short(system.journey),
      components: system.components.map((component) => ({
        ...component,
        id: short(component.id),
        needs: component.needs.map((need) => ({ ...need, on: need.on.map(short) })),
      })),
    },
  }
}

/** Scenarios that other scenarios' systems name and that stay behind. */
const absent = ({ scenarios }: Shared): readonly string[] =>
  scenarios.flatMap(({ system }) =>
    system.components.flatMap(({ availability }) =>
      availability.kind === 'scenario' && !scenarios.some(({ id }) => id === availability.scenarioId)
        ? [availability.scenarioId]
        : [],
    ),
  )

/**
 * The same scenarios with short ids in place of long random ones: whoever opens a link gets fresh ones anyway. Ids of what
 * stays behind are not touched, so that the person who made the link finds it again.
 */
export const withShortIds = (shared: Shared): Shared => {
  const behind = new Set(absent(shared))
  const scenarioIds = shortened([...shared.scenarios.map(({ id }) => id), ...behind])
  const kept = new Map([...scenarioIds].filter(([id]) => !behind.has(id)))
  // An id may mean columns that travel for one scenario and others, left behind, for the next.
  const seriesIds = shortened([
    ...shared.series.map(({ id }) => id),
    ...shared.scenarios.flatMap(({ measurements }) =>
      measurements?.kind === 'imported' ? [measurements.seriesId] : [],
    ),
  ])
  const renamed = renamedParts(shared, kept, seriesIds)
  return { ...renamed, scenarios: renamed.scenarios.map(shortScenario) }
}
