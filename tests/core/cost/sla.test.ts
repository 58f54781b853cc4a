import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditBand, creditOf, slaBuffer, slaWarning } from '../../../src/core/cost/sla.ts'
import { parseShare } from '../../../src/core/quantity/share.ts'
import type { PartsPerBillion } from '../../../src/core/quantity/units.ts'

const percent = (text: string): PartsPerBillion => {
  const read = parseShare(text, 'test', true)
  if (!read.ok) throw new Error(text)
  return read.value
}

const SLA = {
  target: percent('99.5'),
  bands: [
    { below: percent('99.5'), credit: percent('10') },
    { below: percent('99'), credit: percent('25') },
    { below: percent('95'), credit: percent('100') },
  ],
  monthlyFee: 4_000,
}

describe('the buffer between objective and SLA', () => {
  it('is exact: 99.9 % and 99.5 % lie 0.4 percentage points apart', () => {
    expect(slaBuffer(percent('99.9'), SLA)).toBe(4_000_000)
  })

  it('is below nothing when the contract promises more than the objective', () => {
    expect(slaBuffer(percent('99'), SLA)).toBe(-5_000_000)
    expect(slaWarning(percent('99'), SLA)).toBe('stricter-than-objective')
    expect(slaWarning(percent('99.5'), SLA)).toBe('same-as-objective')
    expect(slaWarning(percent('99.9'), SLA)).toBeNull()
  })
})

describe('the credit band of a measured SLI', () => {
  it.each([
    [4, 1_000, null],
    [5, 1_000, null], // exactly 99.5 % is kept
    [6, 1_000, 10],
    [10, 1_000, 10], // exactly 99 %
    [11, 1_000, 25],
    [50, 1_000, 25],
    [51, 1_000, 100],
    [1_000, 1_000, 100],
  ])('with %i bad of %i gives back %s %%', (bad, valid, credit) => {
    const band = creditBand(SLA, bad, valid)
    expect(band?.credit ?? null).toBe(credit === null ? null : percent(String(credit)))
  })

  it('does not hang on the dust of a sum of fractions', () => {
    // Ten times 0.0005 adds up to 0.0050000000000000001.
    const bad = Array.from({ length: 10 }, () => 0.0005).reduce((sum, one) => sum + one, 0)
    expect(creditBand(SLA, bad * 1.000_000_000_000_1, 1)).toBeNull()
  })

  it('is none where nothing was measured, or where none was agreed', () => {
    expect(creditBand(SLA, 0, 0)).toBeNull()
    expect(creditBand({ bands: [] }, 9, 10)).toBeNull()
  })

  it('never gives back less for more failures', () => {
    fc.assert(
      fc.property(fc.nat(1_000), fc.nat(1_000), (one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)]
        const credits = [few, many].map((bad) => creditOf(SLA, creditBand(SLA, bad, 1_000)))
        expect(credits[0]).toBeLessThanOrEqual(credits[1] ?? -1)
      }),
    )
  })
})

it('a breach costs its band’s share of the monthly fee', () => {
  expect(creditOf(SLA, SLA.bands[1] ?? null)).toBe(1_000) // 25 % of 4,000
  expect(creditOf(SLA, null)).toBe(0)
})
