import { expect, it } from 'vitest'
import { ppb } from '../../../src/core/quantity/units.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { namesakeWords } from '../../../src/views/exchange/namesake.ts'

const ours = { ...newScenario('a', 'Search'), name: 'Answers', target: ppb(999_000_000) }
const theirs = { ...ours, id: '', alertRules: [] }

it('says nothing of a name that is new here', () => {
  expect(namesakeWords({ ...theirs, name: 'Speed' }, [ours])).toBe('')
  expect(namesakeWords({ ...theirs, service: 'Shop' }, [ours])).toBe('')
})

it('tells the same promise under the same name from another one', () => {
  expect(namesakeWords(theirs, [ours])).toBe('Already here, with the same promise.')
  expect(namesakeWords({ ...theirs, target: ppb(990_000_000) }, [ours])).toMatch(
    /^Already here, with another promise: 99\.9\s%, 30d rolling\.$/,
  )
})

it('tells by the clock which calendar month is promised', () => {
  const sloWindow = { kind: 'calendar', period: 'month', timeZone: 'America/New_York' } as const
  expect(namesakeWords(theirs, [{ ...ours, sloWindow }])).toMatch(/calendar month, America\/New York\.$/)
})
