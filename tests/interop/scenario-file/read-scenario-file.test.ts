import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { fileData } from '../../../src/interop/scenario-file/file-data.ts'
import { withFreshIds } from '../../../src/interop/scenario-file/fresh-ids.ts'
import { readScenarioFile } from '../../../src/interop/scenario-file/read-scenario-file.ts'
import { sharedMeasurements } from '../../../src/interop/scenario-file/shared.ts'
import type { SharedContents } from '../../../src/interop/scenario-file/shared.ts'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { at, series } from '../../core/build.ts'

const START = at('2026-11-04T14:00')
const COLUMNS = series([[1, 10], null, [0, 0]], 60_000, START)

const measuredBy = (id: string, seriesId: string, steps = 3): Scenario => ({
  ...newScenario(id, 'Checkout'),
  measurements: { kind: 'imported', seriesId, source: 'day.csv', start: START, step: 60_000, steps, unit: 'requests' },
})

const data = fileData({
  scenarios: [measuredBy('a', 'columns'), newScenario('b', 'Search'), measuredBy('c', 'columns', 4)],
  openId: 'b',
  series: [{ id: 'columns', series: COLUMNS, thinnedFrom: null }],
})

const read = (given: unknown, limits = JSON_LIMITS): SharedContents => {
  const result = readScenarioFile(JSON.parse(JSON.stringify(given)), limits)
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}

describe('a scenario file that is read', () => {
  const fixtures = readdirSync(new URL('../../fixtures/', import.meta.url)).filter((name) =>
    name.startsWith('workspace-'),
  )

  it.each(fixtures)('opens as it was saved: %s', (name) => {
    const saved: unknown = JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'))
    const contents = read(saved)
    expect(contents.problems).toEqual([])
    expect(contents.scenarios).toHaveLength((saved as { scenarios: readonly unknown[] }).scenarios.length)
    expect(contents.series).toEqual([])
  })

  it('from every version there has been', () => {
    expect(fixtures).toEqual([1, 2, 3, 4, 5].map((version) => `workspace-v${version}.json`))
  })

  it('brings the columns that its scenarios mean, and says what became of each one’s measurements', () => {
    const contents = read(data)
    expect(contents.problems).toEqual([])
    expect(contents.series).toEqual([{ id: 'columns', series: COLUMNS, thinnedFrom: null }])
    expect(sharedMeasurements(contents)).toEqual([
      { scenarioId: 'a', became: 'whole', source: 'day.csv', step: 60_000, steps: 3 },
      // The same name, but other columns are meant.
      { scenarioId: 'c', became: 'left-out', source: 'day.csv', step: 60_000, steps: 4 },
    ])
  })

  const column = (more: object): unknown => ({ ...data, series: [{ ...data.series?.[0], ...more }] })
  it.each<readonly [string, unknown, string, string]>([
    ['no list of columns', { ...data, series: {} }, 'series', 'not-a-list'],
    ['columns that are no object', { ...data, series: [5] }, 'series[0]', 'not-an-object'],
    ['no id', column({ id: 7 }), 'series[0].id', 'not-text'],
    ['a step of nothing', column({ step: 0 }), 'series[0].step', 'not-a-number'],
    ['a start in the year 3000', column({ start: 32503680000000 }), 'series[0].start', 'not-a-number'],
    ['no good column', column({ good: null }), 'series[0].good', 'not-a-list'],
    ['an empty column', column({ valid: [] }), 'series[0].valid', 'empty'],
    ['text in a column', column({ good: [9, null, '0'] }), 'series[0].good[2]', 'not-a-number'],
    ['a negative count', column({ good: [-9, null, 0] }), 'series[0].good[0]', 'not-a-number'],
    ['columns of two lengths', column({ good: [9, null] }), 'series[0].good', 'unreadable'],
    ['more good events than valid ones', column({ good: [11, null, 0] }), 'series[0].good[0]', 'too-large'],
    ['a gap in one column only', column({ good: [9, 0, 0] }), 'series[0].good[1]', 'too-large'],
    ['a gap in the other only', column({ valid: [10, 0, 0] }), 'series[0].good[1]', 'too-large'],
    ['columns that no scenario means', column({ id: 'others' }), 'series[0]', 'unreadable'],
    ['columns of another extent', column({ start: START + 1 }), 'series[0]', 'unreadable'],
    ['thinning of nonsense', column({ thinnedFrom: { step: 1 } }), 'series[0].thinnedFrom.steps', 'not-a-number'],
  ])('without its columns, and says so: %s', (_, given, path, code) => {
    const contents = read(given)
    expect(contents.scenarios).toHaveLength(3)
    expect(contents.series).toEqual([])
    expect(contents.problems.map((one) => [one.path, one.code])).toEqual([[path, code]])
  })

  it('keeps infinite counts out', () => {
    const text = JSON.stringify(data).replace('"valid":[10', '"valid":[1e999')
    const result = readScenarioFile(JSON.parse(text))
    expect(result.ok && result.value.problems.map(({ path }) => path)).toEqual(['series[0].valid[0]'])
  })

  it('takes columns once, and no more than there is room for', () => {
    const twice = { ...data, series: [data.series?.[0], data.series?.[0]] }
    expect(read(twice).problems).toMatchObject([{ path: 'series[1].id', code: 'repeated-key' }])
    expect(read(twice).series).toHaveLength(1)
    expect(read(twice, { ...JSON_LIMITS, series: 1 }).problems).toMatchObject([{ path: 'series', code: 'too-many' }])
    expect(read(data, { ...JSON_LIMITS, steps: 2 }).problems).toMatchObject([
      { path: 'series[0].good', code: 'too-many' },
    ])
    expect(read(data, { ...JSON_LIMITS, samples: 2 }).problems).toMatchObject([
      { path: 'series[0].good', code: 'too-many' },
    ])
  })

  it.each<readonly [string, unknown, string]>([
    ['something else', { scenarios: [] }, 'unreadable'],
    ['another version', { ...data, version: 99 }, 'newer-version'],
    ['too many scenarios', { ...data, scenarios: Array.from({ length: 1_001 }, () => 1) }, 'too-many'],
    ['nothing', null, 'unreadable'],
  ])('is refused when it is %s', (_, given, code) => {
    expect(readScenarioFile(given)).toMatchObject({ ok: false, problem: { code } })
  })

  it('names the scenarios that cannot be read and keeps the others', () => {
    const contents = read({ ...data, scenarios: [{ ...data.scenarios[0], target: 'x' }, data.scenarios[1]] })
    expect(contents.scenarios.map(({ id }) => id)).toEqual(['b'])
    expect(contents.problems).toMatchObject([
      { path: 'scenarios[0].target', code: 'not-a-number' },
      { path: 'series[0]', code: 'unreadable' },
    ])
  })
})

describe('fresh ids', () => {
  const counted = (): (() => string) => {
    let made = 0
    return () => `fresh-${++made}`
  }

  it('are given to every scenario and to all columns, so that nothing that is there is overwritten', () => {
    const contents = withFreshIds(read(data), counted())
    expect(contents.scenarios.map(({ id }) => id)).toEqual(['fresh-1', 'fresh-2', 'fresh-3'])
    expect(contents.openId).toBe('fresh-2')
    expect(contents.series.map(({ id }) => id)).toEqual(['fresh-4'])
    // The third means other columns, which may be in this browser under the id that it has.
    expect(contents.scenarios.map(({ measurements }) => measurements)).toMatchObject([
      { seriesId: 'fresh-4' },
      null,
      { seriesId: 'columns' },
    ])
    expect(sharedMeasurements(contents).map(({ became }) => became)).toEqual(['whole', 'left-out'])
  })

  it('keep what a system says of other scenarios', () => {
    const part = (id: string, scenarioId: string): Scenario['system']['components'][number] => ({
      id,
      name: id,
      replicas: 1,
      neededReplicas: 1,
      needs: [],
      weight: 1,
      availability: {
        kind: 'scenario',
        scenarioId,
      },
    })
    const [first, second] = [newScenario('a', 'Shop'), newScenario('b', 'Search')]
    const shop = { ...first, system: { ...first.system, components: [part('x', 'b'), part('y', 'gone')] } }
    const contents = withFreshIds({ scenarios: [shop, second], openId: 'a', series: [] }, counted())
    expect(contents.scenarios[0]?.system.components.map(({ availability }) => availability)).toEqual([
      { kind: 'scenario', scenarioId: 'fresh-2' },
      { kind: 'scenario', scenarioId: 'gone' },
    ])
  })
})
