import { describe, expect, it } from 'vitest'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { readWorkspace, storedWorkspace } from '../../../src/core/scenario/workspace.ts'
import { builtInScenario, firstWorkspace, withBuiltInToday } from '../../../src/views/app/built-in.ts'
import { at } from '../../core/build.ts'

const clock = at('2026-11-22T13:37')

describe('the built-in scenario', () => {
  it('is what a first visit finds, ending at the midnight that began today', () => {
    const { scenarios, openId } = firstWorkspace(clock)
    expect(scenarios).toEqual([builtInScenario(at('2026-11-22'))])
    expect(scenarios[0]).toMatchObject({ id: openId, service: 'Storefront checkout', now: at('2026-11-22') })
  })

  it('moves to today on a later visit, after having been stored', () => {
    const stored = JSON.parse(JSON.stringify(storedWorkspace(firstWorkspace(clock - 9 * DAY)))) as unknown
    const result = readWorkspace(stored)
    if (!result.ok) throw new Error('not read')
    expect(withBuiltInToday(result.value.workspace, clock)).toEqual(firstWorkspace(clock))
  })

  it('moves to today from before there were systems, and gets its shop', () => {
    const { system: _system, policy: _policy, ...older } = builtInScenario(at('2026-11-13'))
    const stored = { format: 'burnline-workspace', version: 3, openId: older.id, scenarios: [older] }
    const result = readWorkspace(JSON.parse(JSON.stringify(stored)))
    if (!result.ok) throw new Error('not read')
    expect(withBuiltInToday(result.value.workspace, clock)).toEqual(firstWorkspace(clock))
  })

  it('stands on a shop of nine parts, whose journey begins at the storefront', () => {
    const { system } = builtInScenario(clock)
    expect(system.components).toHaveLength(9)
    expect(system.components.find(({ id }) => id === system.journey)?.name).toBe('Storefront')
  })

  it('stays as it is once the person has changed anything in it', () => {
    const { openId } = firstWorkspace(clock)
    const before = builtInScenario(at('2026-11-13'))
    for (const mine of [
      { ...before, target: ppb(990_000_000) },
      { ...before, name: 'Mine' },
      { ...before, incidents: before.incidents.slice(1) },
      { ...before, now: null },
      { ...before, system: { ...before.system, components: before.system.components.slice(1) } },
      { ...before, delivery: { ...before.delivery, deploysPerWeek: 4 } },
      newScenario('other', 'Other'),
    ]) {
      const workspace = { scenarios: [mine], openId }
      expect(withBuiltInToday(workspace, clock)).toEqual(workspace)
    }
  })
})
