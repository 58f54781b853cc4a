import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readSystem } from '../../../src/core/scenario/read-system.ts'
import { writeOutline } from '../../../src/interop/system-outline/write-outline.ts'
import { systemsOf } from '../../support/any-system.ts'
import { fuzzed } from '../../support/mutated.ts'
import { read } from './build.ts'

const SCENARIOS = [
  { id: 's1', name: 'Checkout' },
  { id: 's2', name: 'Twice' },
]

const systems = systemsOf(fc.constant(['Shop', 'Cart "API"', 'Database 99.9 %', 'needs', 'Zahlung']), [
  's1',
  's2',
  'gone',
])

it('any change to an outline is read in part, each line that is not with its place', async () => {
  const texts = fc.sample(systems, { numRuns: 20, seed: 6 }).map((system) => writeOutline(system, SCENARIOS))
  await fuzzed('system-outline', texts, 3_000, (text) => {
    const { system, problems } = read(text, { scenarios: SCENARIOS })
    const kept = readSystem(system, 'system')
    expect(kept).toEqual({ ok: true, value: system })
    for (const { line, column } of problems) expect([line > 0, column > 0]).toEqual([true, true])
    // What was understood is understood again.
    expect(read(writeOutline(system, SCENARIOS), { over: system, scenarios: SCENARIOS }).problems).toEqual([])
  })
})
