import { describe, expect, it } from 'vitest'
import { checkCost } from '../../../src/core/cost/check-cost.ts'
import { NO_COST } from '../../../src/core/cost/cost.ts'
import type { Sla } from '../../../src/core/cost/cost.ts'
import { firstSla, withBand, withFurtherBand, withSlaTarget, withoutBand } from '../../../src/core/cost/edited-sla.ts'
import { parseBandBelow, parseBandCredit, parseSlaTarget } from '../../../src/core/cost/sla-text.ts'
import { DAY, ppb } from '../../../src/core/quantity/units.ts'

const wrong = (sla: Sla) => checkCost({ ...NO_COST, sla })
const sla: Sla = {
  target: ppb(995_000_000),
  bands: [
    { below: ppb(995_000_000), credit: ppb(100_000_000) },
    { below: ppb(990_000_000), credit: ppb(250_000_000) },
  ],
  monthlyFee: 0,
}

describe('an SLA to start from', () => {
  it('is 99.5 % beside 99.9 %, with a second band below 99 %', () => {
    expect(firstSla(ppb(999_000_000))).toEqual(sla)
  })

  it('is sound beside every target', () => {
    for (const target of [1, 500_000_000, 850_000_000, 900_000_001, 999_900_000, 999_999_999]) {
      expect(wrong(firstSla(ppb(target)))).toEqual([])
    }
  })
})

describe('editing an SLA', () => {
  it('takes a first band that begins at the target along', () => {
    const stricter = withSlaTarget(sla, ppb(998_000_000))
    expect(stricter.bands.map(({ below }) => below)).toEqual([998_000_000, 990_000_000])
    const apart = withBand(sla, 0, { below: ppb(994_000_000) })
    expect(withSlaTarget(apart, ppb(998_000_000)).bands[0]?.below).toBe(994_000_000)
  })

  it('adds a band at twice the failures, halfway to the whole fee, as long as there is room', () => {
    const more = withFurtherBand(sla)
    expect(more.bands[2]).toEqual({ below: 980_000_000, credit: 625_000_000 })
    let grown = sla
    for (let times = 0; times < 60; times++) grown = withFurtherBand(grown)
    expect(wrong(grown).filter(({ code }) => code !== 'too-many')).toEqual([])
    expect(withFurtherBand({ ...sla, bands: [] }).bands).toEqual([{ below: 995_000_000, credit: 100_000_000 }])
  })

  it('removes one', () => {
    expect(withoutBand(sla, 0).bands).toEqual([sla.bands[1]])
  })
})

describe('reading an SLA', () => {
  it('keeps the bands in order', () => {
    expect(parseBandBelow('99.5', 'below', sla, 0).ok).toBe(true)
    expect(parseBandBelow('99.6', 'below', sla, 0)).toMatchObject({
      problem: { code: 'share-out-of-range', expected: 'more than 99 %, and at most 99.5 %' },
    })
    expect(parseBandBelow('99.5', 'below', sla, 1)).toMatchObject({
      problem: { expected: 'more than 0 %, and less than 99.5 %' },
    })
    expect(parseBandCredit('25', 'credit', sla, 0)).toMatchObject({
      problem: { expected: 'more than 0 %, and less than 25 %' },
    })
    expect(parseBandCredit('100', 'credit', sla, 1)).toEqual({ ok: true, value: 1_000_000_000 })
    expect(parseBandCredit('101', 'credit', sla, 1)).toMatchObject({
      problem: { expected: 'more than 10 %, and at most 100 %' },
    })
    expect(parseBandCredit('much', 'credit', sla, 1)).toMatchObject({ problem: { code: 'not-a-share' } })
  })

  it('reads a target down to the band that stays behind', () => {
    expect(parseSlaTarget('99.1', 'target', sla, 30 * DAY)).toEqual({ ok: true, value: 991_000_000 })
    expect(parseSlaTarget('99', 'target', sla, 30 * DAY)).toMatchObject({ problem: { code: 'share-out-of-range' } })
    expect(parseSlaTarget('100', 'target', sla, 30 * DAY)).toMatchObject({ problem: { code: 'target-is-100' } })
    const apart = withBand(sla, 0, { below: ppb(994_000_000) })
    expect(parseSlaTarget('99.3', 'target', apart, 30 * DAY)).toMatchObject({
      problem: { expected: 'at least 99.4 %, where the first band begins' },
    })
  })
})
