import { describe, expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { jsonText } from '../../../src/interop/scenario-file/json-text.ts'
import type { Shared } from '../../../src/interop/scenario-file/shared.ts'
import { scenarioFileName, writeScenarioFile } from '../../../src/interop/scenario-file/write-scenario-file.ts'
import { at, incident, series } from '../../core/build.ts'

const START = at('2026-11-04T14:00')
const plain: Scenario = { ...newScenario('a', 'Checkout'), now: START }
const shared = (scenario: Scenario = plain): Shared => ({ scenarios: [scenario], openId: 'a', series: [] })

/** Lines of one version that the other does not have. */
const changed = (before: string, after: string): readonly string[] => {
  const had = new Set(before.split('\n'))
  return after.split('\n').filter((line) => !had.has(line))
}

describe('a written scenario file', () => {
  it('begins with its schema, its format and its version, and ends with a line break', () => {
    const text = writeScenarioFile(shared())
    expect(text.split('\n').slice(0, 8)).toEqual([
      '{',
      '  "$schema": "./burnline-workspace-5.schema.json",',
      '  "format": "burnline-workspace",',
      '  "version": 5,',
      '  "openId": "a",',
      '  "scenarios": [',
      '    {',
      '      "id": "a",',
    ])
    expect(text.endsWith('  ]\n}\n')).toBe(true)
  })

  it('changes by the lines that changed', () => {
    const before = writeScenarioFile(shared())
    expect(changed(before, writeScenarioFile(shared({ ...plain, target: ppb(999_900_000) })))).toEqual([
      '      "target": 999900000,',
    ])
    const one = writeScenarioFile(shared({ ...plain, incidents: [incident(START, '20m', 5, { id: 'i', label: 'x' })] }))
    expect(changed(before, one)).toEqual([
      '      "incidents": [',
      '          "id": "i",',
      '          "label": "x",',
      `          "began": ${START},`,
      '          "lasted": 1200000,',
      '          "failing": 50000000,',
      '          "cause": "own",',
      '          "measured": false',
    ])
  })

  it('brings columns with 24 numbers to a line, gaps as null', () => {
    const id = 'columns'
    const steps = Array.from({ length: 26 }, (_, index) => (index === 1 ? null : ([1, 100 + index] as const)))
    const columns = series(steps, 60_000, START)
    const scenario: Scenario = {
      ...plain,
      measurements: {
        kind: 'imported',
        seriesId: id,
        source: 'x',
        start: START,
        step: 60_000,
        steps: 26,
        unit: 'requests',
      },
    }
    const text = writeScenarioFile({ ...shared(scenario), series: [{ id, series: columns, thinnedFrom: null }] })
    expect(text.slice(text.indexOf('  "series"')).split('\n')).toEqual([
      '  "series": [',
      '    {',
      '      "id": "columns",',
      `      "start": ${START},`,
      '      "step": 60000,',
      '      "thinnedFrom": null,',
      '      "good": [',
      // 99, 101, 102, …, 122: the bad one taken from 100, 102, 103, …
      `        99, null, ${Array.from({ length: 22 }, (_, index) => 101 + index).join(', ')},`,
      '        123, 124',
      '      ],',
      '      "valid": [',
      `        100, null, ${Array.from({ length: 22 }, (_, index) => 102 + index).join(', ')},`,
      '        124, 125',
      '      ]',
      '    }',
      '  ]',
      '}',
      '',
    ])
  })

  it('writes a scenario that cannot be read as it is, rather than lose it', () => {
    const broken = { ...plain, name: 'x'.repeat(201) }
    expect(JSON.parse(writeScenarioFile(shared(broken)))).toMatchObject({ scenarios: [broken] })
  })
})

describe('the name of a scenario file', () => {
  it.each([
    ['Storefront checkout', 'storefront-checkout.burnline.json'],
    ['../../etc/passwd', 'etc-passwd.burnline.json'],
    ['Zürich: CON?', 'zurich-con.burnline.json'],
    ['', 'service.burnline.json'],
  ])('of %j is safe on every machine', (name, expected) => {
    expect(scenarioFileName({ scenarios: [{ ...plain, service: name }] })).toBe(expected)
  })

  it('of several scenarios is the workspace’s', () => {
    expect(scenarioFileName({ scenarios: [plain, { ...plain, id: 'b' }] })).toBe('workspace.burnline.json')
  })
})

describe('JSON text', () => {
  it.each([
    [null, 'null\n'],
    [[], '[]\n'],
    [{}, '{}\n'],
    [[1, null, -0.5], '[1, null, -0.5]\n'],
    [[[], {}], '[\n  [],\n  {}\n]\n'],
    [['a', 1], '[\n  "a",\n  1\n]\n'],
    [{ a: undefined, b: '\ud800"' }, '{\n  "b": "\\ud800\\""\n}\n'],
    [{ ['__proto__']: 1 }, '{\n  "__proto__": 1\n}\n'],
  ])('of %j', (data, text) => {
    expect(jsonText(data)).toBe(text)
  })
})
