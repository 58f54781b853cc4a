import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exclusionOverlay } from '../../../src/core/incident/exclusion-overlay.ts'
import { EXCLUSION_KINDS } from '../../../src/core/incident/exclusion.ts'
import type { Exclusion, ExclusionKind } from '../../../src/core/incident/exclusion.ts'

const exclusion = (kind: ExclusionKind, began: number, lasted: number): Exclusion => ({
  id: `${kind} ${began}`,
  kind,
  reason: '',
  began,
  lasted,
})

describe('exclusionOverlay', () => {
  it('joins exclusions of one kind that touch or overlap, in any order', () => {
    expect(
      exclusionOverlay([
        exclusion('maintenance', 30, 10),
        exclusion('maintenance', 0, 10),
        exclusion('maintenance', 10, 5),
        exclusion('maintenance', 2, 3),
      ]),
    ).toEqual({
      maintenance: [
        { from: 0, to: 15 },
        { from: 30, to: 40 },
      ],
      reclaimed: [],
    })
  })

  it('lets maintenance go first where both kinds meet, so that nothing is left out twice', () => {
    expect(
      exclusionOverlay([
        exclusion('reclaimed', 0, 100),
        exclusion('maintenance', 20, 10),
        exclusion('maintenance', 90, 20),
      ]),
    ).toEqual({
      maintenance: [
        { from: 20, to: 30 },
        { from: 90, to: 110 },
      ],
      reclaimed: [
        { from: 0, to: 20 },
        { from: 30, to: 90 },
      ],
    })
  })

  it('drops reclaimed time that is all under maintenance', () => {
    const { reclaimed } = exclusionOverlay([exclusion('reclaimed', 5, 5), exclusion('maintenance', 0, 20)])
    expect(reclaimed).toEqual([])
  })

  it('covers each millisecond as the exclusions say, in stretches that ascend and stay apart', () => {
    const any = fc.record({
      kind: fc.constantFrom(...EXCLUSION_KINDS),
      began: fc.nat({ max: 60 }),
      lasted: fc.integer({ min: 1, max: 30 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (all) => {
        const exclusions = all.map(({ kind, began, lasted }) => exclusion(kind, began, lasted))
        const found = exclusionOverlay(exclusions)
        const runs = (kind: ExclusionKind, t: number): boolean =>
          exclusions.some((one) => one.kind === kind && one.began <= t && t < one.began + one.lasted)
        for (let t = 0; t < 95; t++) {
          const within = (kind: ExclusionKind) => found[kind].filter(({ from, to }) => from <= t && t < to).length
          expect(within('maintenance')).toBe(runs('maintenance', t) ? 1 : 0)
          expect(within('reclaimed')).toBe(runs('reclaimed', t) && !runs('maintenance', t) ? 1 : 0)
        }
        for (const stretches of [found.maintenance, found.reclaimed]) {
          stretches.forEach(({ from, to }, index) => {
            expect(to).toBeGreaterThan(from)
            expect(from).toBeGreaterThan(stretches[index - 1]?.to ?? -Infinity)
          })
        }
      }),
    )
  })
})
