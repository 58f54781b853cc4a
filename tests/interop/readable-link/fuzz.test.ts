import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { readScenario } from '../../../src/core/scenario/read-scenario.ts'
import { readLink } from '../../../src/interop/readable-link/read-link.ts'
import { writeLink } from '../../../src/interop/readable-link/write-link.ts'
import { fuzzed } from '../../support/mutated.ts'
import { expectProblems } from '../well-formed.ts'
import { anyLinkable } from './any-linkable.ts'
import { CLOCK } from './support.ts'

it('any change to a readable link gives a scenario that can be kept, or is refused', async () => {
  const queries = fc.sample(anyLinkable, { numRuns: 60, seed: 6 }).flatMap((one) => writeLink(one) ?? [])
  expect(queries.length).toBeGreaterThan(20)
  await fuzzed('readable-link', queries, 3_000, (text) => {
    const reading = readLink(text, { service: 'My service', clock: CLOCK })
    expectProblems(reading.problems)
    if (reading.kind !== 'scenario') return
    const { scenario } = reading
    const ids = <Entry extends object>(entries: readonly Entry[]): readonly Entry[] =>
      entries.map((entry, index) => ({ ...entry, id: String(index) }))
    const named = { ...scenario, alertRules: ids(scenario.alertRules) }
    expect(readScenario(named, '')).toEqual({ ok: true, value: named })
  })
})
