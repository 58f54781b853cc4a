import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { upgrade, WORKSPACE_VERSION } from '../../../src/core/scenario/upgrade.ts'
import { readWorkspace, storedWorkspace } from '../../../src/core/scenario/workspace.ts'
import type { Workspace } from '../../../src/core/scenario/workspace.ts'

const scenarios = [newScenario('a', 'Checkout'), newScenario('b', 'Search')]
const stored = (more: Readonly<Record<string, unknown>> = {}): unknown =>
  JSON.parse(JSON.stringify({ ...storedWorkspace({ scenarios, openId: 'b' }), ...more }))

/** A workspace as some version of Burnline saved it, which must open without a complaint. */
const saved = (name: string): { readonly data: Readonly<Record<string, unknown>>; readonly workspace: Workspace } => {
  const file = new URL(`../../fixtures/${name}`, import.meta.url)
  const data = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>
  const result = readWorkspace(data)
  if (!result.ok) throw new Error(`not read: ${result.problem.path} ${result.problem.code}`)
  expect(result.value.problems).toEqual([])
  return { data, workspace: result.value.workspace }
}

const rule = (id: string, severity: string, longWindow: number, shortWindow: number, percent: number): object => ({
  id,
  severity,
  longWindow,
  shortWindow,
  threshold: { kind: 'budget-share', share: percent * 10_000_000 },
  for: 0,
})

/** What scenarios from before version 3 measure by. */
const MEASURING = {
  timeSlices: { length: MINUTE, target: 950_000_000, empty: 'good' },
  latencyThreshold: null,
  trafficProfile: { kind: 'flat' },
  exclusions: [],
  exclusionsApply: true,
  prometheus: null,
}

const clause = (verdict: string, from: number | null, percent: number): object => ({
  id: verdict,
  from,
  verdict,
  action: '',
  decides: '',
  exempt: '',
  shipping: percent * 10_000_000,
})

/** What scenarios from before version 4 get for delivery, policy, system and cost. */
const DELIVERING = {
  delivery: {
    deploysPerWeek: 3,
    changeFailureRate: 100_000_000,
    leadTime: null,
    failing: 1_000_000_000,
    timeToDetect: { kind: 'alerts' },
    timeToRestore: 30 * MINUTE,
    restoreTimes: 'exponential',
    canary: [],
    deployHours: null,
    otherSpend: { kind: 'scenario' },
    practices: {
      timeToDetect: MINUTE,
      timeToRestore: 5 * MINUTE,
      canary: [
        { exposed: 50_000_000, lasts: 30 * MINUTE },
        { exposed: 250_000_000, lasts: HOUR },
      ],
    },
    seed: 1,
  },
  policy: {
    clauses: [clause('ship', 250_000_000, 100), clause('careful', 0, 50), clause('freeze', null, 5)],
    postmortemShare: 200_000_000,
    causeShare: 200_000_000,
  },
  system: { components: [], journey: null, correlation: 0, split: 'equal' },
  cost: { currency: 'EUR', outagePerMinute: null, nextNine: null, growth: 10, sla: null },
  specification: null,
}

const problemOf = (data: unknown): unknown => {
  const result = readWorkspace(data)
  return result.ok ? 'ok' : result.problem
}

describe('a workspace', () => {
  it('is read back as it was stored', () => {
    expect(readWorkspace(stored())).toEqual({
      ok: true,
      value: { workspace: { scenarios, openId: 'b' }, problems: [] },
    })
  })

  it('of version 1 opens for ever, with the workbook’s four rules looked at continuously', () => {
    const { data, workspace } = saved('workspace-v1.json')
    expect(workspace.openId).toBe('checkout-2')
    expect(workspace.scenarios).toEqual(
      (data['scenarios'] as readonly object[]).map((scenario) => ({
        ...scenario,
        alertRules: [
          rule('page-1h', 'page', HOUR, 5 * MINUTE, 2),
          rule('page-6h', 'page', 6 * HOUR, 30 * MINUTE, 5),
          rule('ticket-1d', 'ticket', DAY, 2 * HOUR, 10),
          rule('ticket-3d', 'ticket', 3 * DAY, 6 * HOUR, 10),
        ],
        alertReading: {
          kind: 'ideal',
          priorHistory: 'healthy',
          sampling: { scrapeInterval: MINUTE, evaluationInterval: MINUTE, evaluationOffset: 15_000, version: 3 },
        },
        metrics: null,
        ...MEASURING,
        ...DELIVERING,
      })),
    )
  })

  it('of version 2 opens for ever, with its events counted evenly and nothing left out', () => {
    const { data, workspace } = saved('workspace-v2.json')
    expect(workspace.openId).toBe('checkout-2')
    expect(workspace.scenarios).toEqual(
      (data['scenarios'] as readonly object[]).map((scenario) => ({ ...scenario, ...MEASURING, ...DELIVERING })),
    )
    expect(workspace.scenarios.map(({ alertRules }) => alertRules.length)).toEqual([4, 3, 0])
    expect(workspace.scenarios[1]).toMatchObject({
      alertReading: { kind: 'prometheus', priorHistory: 'none' },
      metrics: { bad: { metric: 'search:errors:total' } },
    })
  })

  it('of version 5 opens for ever, as it was saved', () => {
    const { data, workspace } = saved('workspace-v5.json')
    expect(workspace.scenarios).toEqual(data['scenarios'])
    expect(workspace.scenarios[0]?.specification).toMatchObject({ format: 'sloth', at: 'payments/0' })
  })

  it('of version 4 opens for ever, made here and from no specification', () => {
    const { data, workspace } = saved('workspace-v4.json')
    expect(workspace.scenarios).toEqual(
      (data['scenarios'] as readonly object[]).map((scenario) => ({ ...scenario, specification: null })),
    )
    expect(workspace.scenarios[1]).toMatchObject({
      delivery: { deploysPerWeek: 12.5, timeToDetect: { kind: 'typed' }, deployHours: { days: [1, 2, 3, 4] } },
      policy: { clauses: [{ from: 500_000_000 }, { from: null }] },
      system: { journey: 'a', components: { length: 5 } },
      cost: { currency: 'USD', sla: { bands: { length: 2 } } },
    })
  })

  it('of version 3 opens for ever, with a usual delivery and policy, no system and no costs', () => {
    const { data, workspace } = saved('workspace-v3.json')
    expect(workspace.scenarios).toEqual(
      (data['scenarios'] as readonly object[]).map((scenario) => ({ ...scenario, ...DELIVERING })),
    )
    expect(workspace.scenarios.map(({ budgetingMethod }) => budgetingMethod)).toEqual([
      'occurrences',
      'timeslices',
      'ratio-timeslices',
    ])
    expect(workspace.scenarios[1]?.exclusions.map(({ kind }) => kind)).toEqual(['maintenance', 'reclaimed'])
  })

  it('has a saved file for every version', () => {
    const files = readdirSync(new URL('../../fixtures', import.meta.url))
    for (let version = 1; version <= WORKSPACE_VERSION; version++) expect(files).toContain(`workspace-v${version}.json`)
  })

  it('opens its first scenario when the one that was open is not there', () => {
    expect(readWorkspace(stored({ openId: 'gone' }))).toMatchObject({ value: { workspace: { openId: 'a' } } })
    expect(readWorkspace(stored({ openId: 7 }))).toMatchObject({ value: { workspace: { openId: 'a' } } })
  })

  it('keeps the readable scenarios and names the others', () => {
    const [first, second] = scenarios
    expect(readWorkspace(stored({ scenarios: [{ ...first, target: 'most' }, second, null] }))).toEqual({
      ok: true,
      value: {
        workspace: { scenarios: [second], openId: 'b' },
        problems: [
          { path: 'scenarios[0].target', code: 'not-a-number', expected: '1–999999999', received: 'most' },
          { path: 'scenarios[2]', code: 'not-an-object', expected: null, received: 'null' },
        ],
      },
    })
  })

  it('keeps the first of two scenarios with the same id', () => {
    const [first] = scenarios
    expect(readWorkspace(stored({ scenarios: [first, { ...first, service: 'Twin' }] }))).toMatchObject({
      value: {
        workspace: { scenarios: [first] },
        problems: [{ path: 'scenarios[1].id', code: 'repeated-key', received: 'a' }],
      },
    })
  })

  it('is unreadable without a readable scenario, or without a list of them', () => {
    expect(problemOf(stored({ scenarios: [] }))).toMatchObject({ path: 'scenarios', code: 'unreadable' })
    expect(problemOf(stored({ scenarios: [7] }))).toMatchObject({
      path: 'scenarios',
      code: 'unreadable',
      received: '7',
    })
    expect(problemOf(stored({ scenarios: { length: 1 } }))).toMatchObject({ path: 'scenarios', code: 'not-a-list' })
  })
})

describe('data of another kind or time', () => {
  it.each([
    [null, '', 'unreadable'],
    ['[]', '', 'unreadable'],
    [42, '', 'unreadable'],
    [[], '', 'unreadable'],
    [{}, '', 'unreadable'],
    [Object.create({ format: 'burnline-workspace', version: 1 }), '', 'unreadable'],
    [{ format: 'other', version: 1 }, 'format', 'unreadable'],
    [{ format: 'burnline-workspace' }, 'version', 'unreadable'],
    [{ format: 'burnline-workspace', version: '1' }, 'version', 'unreadable'],
    [{ format: 'burnline-workspace', version: 0 }, 'version', 'unreadable'],
    [{ format: 'burnline-workspace', version: 1.5 }, 'version', 'unreadable'],
  ])('is refused: %j', (data, path, code) => {
    expect(problemOf(data)).toMatchObject({ path, code })
  })

  it('is refused by its version when it comes from a later Burnline', () => {
    expect(problemOf(stored({ version: WORKSPACE_VERSION + 1 }))).toEqual({
      path: 'version',
      code: 'newer-version',
      expected: String(WORKSPACE_VERSION),
      received: String(WORKSPACE_VERSION + 1),
    })
  })
})

describe('the chain of upgraders', () => {
  const old = { format: 'burnline-workspace', version: 1, words: ['first'] }
  const step = (word: string) => (data: Readonly<Record<string, unknown>>) => ({
    ...data,
    words: [...(data['words'] as string[]), word],
  })

  it('applies one step per version, in order', () => {
    expect(upgrade(old, { 1: step('second'), 2: step('third') }, 3)).toEqual({
      ok: true,
      value: { format: 'burnline-workspace', version: 3, words: ['first', 'second', 'third'] },
    })
  })

  it('starts at the version of the data', () => {
    expect(upgrade({ ...old, version: 2 }, { 1: step('second'), 2: step('third') }, 3)).toMatchObject({
      value: { version: 3, words: ['first', 'third'] },
    })
  })

  it('leaves the newest version alone', () => {
    expect(upgrade(old, { 1: step('never') }, 1)).toEqual({ ok: true, value: old })
  })

  it('stops where a step is missing', () => {
    expect(upgrade(old, { 2: step('third') }, 3)).toMatchObject({
      problem: { path: 'version', code: 'unreadable', received: '1' },
    })
  })
})
