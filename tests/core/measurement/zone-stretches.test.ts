import { expect, it } from 'vitest'
import { zoneStretches } from '../../../src/core/measurement/zone-stretches.ts'
import { HOUR } from '../../../src/core/quantity/units.ts'
import { at } from '../build.ts'

it('is one stretch where the clocks never change', () => {
  expect(zoneStretches('UTC', at('2026-01-01'), at('2027-01-01'))).toEqual([
    { from: at('2026-01-01'), until: at('2027-01-01'), offset: 0 },
  ])
  expect(zoneStretches('Asia/Kolkata', 0, HOUR)).toEqual([{ from: 0, until: HOUR, offset: 5.5 * HOUR }])
})

it('is cut where they do: in Berlin on 29 March and 25 October 2026 at 01:00 UTC', () => {
  const [spring, autumn] = [at('2026-03-29T01:00'), at('2026-10-25T01:00')]
  expect(zoneStretches('Europe/Berlin', at('2026-01-01'), at('2027-01-01'))).toEqual([
    { from: at('2026-01-01'), until: spring, offset: HOUR },
    { from: spring, until: autumn, offset: 2 * HOUR },
    { from: autumn, until: at('2027-01-01'), offset: HOUR },
  ])
})

it('has no empty stretch when it begins or ends at a change', () => {
  const spring = at('2026-03-29T01:00')
  expect(zoneStretches('Europe/Berlin', spring, spring + 1)).toEqual([
    { from: spring, until: spring + 1, offset: 2 * HOUR },
  ])
  expect(zoneStretches('Europe/Berlin', spring - 1, spring)).toEqual([
    { from: spring - 1, until: spring, offset: HOUR },
  ])
})

it('refuses a time zone that nobody knows', () => {
  expect(() => zoneStretches('Mars/Olympus', 0, 1)).toThrow(RangeError)
})
