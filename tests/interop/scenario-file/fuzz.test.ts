import * as fc from 'fast-check'
import { it } from 'vitest'
import { withFreshIds } from '../../../src/interop/scenario-file/fresh-ids.ts'
import { readScenarioFile } from '../../../src/interop/scenario-file/read-scenario-file.ts'
import { writeScenarioFile } from '../../../src/interop/scenario-file/write-scenario-file.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { fuzzed } from '../../support/mutated.ts'
import { expectContents, expectProblems } from '../well-formed.ts'
import { anyShared } from './any-shared.ts'

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

it('any change to a scenario file is read in part, or refused', async () => {
  const texts = fc.sample(anyShared, { numRuns: 20, seed: 6 }).map(writeScenarioFile)
  await fuzzed('scenario file', texts, 2_000, (text) => {
    const read = readScenarioFile(deepFrozen(parsed(text)))
    if (!read.ok) return expectProblems([read.problem])
    expectContents(read.value)
    let made = 0
    return expectContents(withFreshIds(read.value, () => `fresh-${++made}`))
  })
})
