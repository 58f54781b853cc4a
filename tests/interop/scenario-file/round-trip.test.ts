import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readScenarioFile } from '../../../src/interop/scenario-file/read-scenario-file.ts'
import { writeScenarioFile } from '../../../src/interop/scenario-file/write-scenario-file.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { anyShared, shuffled } from './any-shared.ts'

describe('a scenario file', () => {
  it('says the very same scenarios and measurements', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        const read = readScenarioFile(deepFrozen(JSON.parse(writeScenarioFile(shared))))
        expect(read).toEqual({ ok: true, value: { ...shared, view: null, problems: [] } })
      }),
      { numRuns: 300 },
    )
  })

  it('has the same bytes however its objects were made, and after it was read', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        const text = writeScenarioFile(shared)
        expect(writeScenarioFile(shuffled(shared))).toBe(text)
        const read = readScenarioFile(JSON.parse(text))
        expect(read.ok && writeScenarioFile(read.value)).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  it('leaves what it is given untouched', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        const before = structuredClone(shared)
        writeScenarioFile(shared)
        expect(shared).toEqual(before)
      }),
      { numRuns: 50 },
    )
  })
})
