import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastedUntil } from '../../../src/core/incident/incident.ts'
import { ended, overlay } from '../../../src/core/incident/overlay.ts'
import type { Overlay } from '../../../src/core/incident/overlay.ts'
import { near } from '../../support/near.ts'
import { incident } from '../build.ts'

const columns = ({ edges, failing, spared, outages }: Overlay): unknown => ({
  edges: [...edges],
  failing: [...failing],
  spared: [...spared],
  outages: [...outages],
})

it('ends an incident where it has lasted, and lasts at least a second however its end is moved', () => {
  const one = incident(1_000, 5_000)
  expect(ended(one)).toBe(6_000)
  expect(lastedUntil(one, 9_000)).toBe(8_000)
  expect(lastedUntil(one, 500)).toBe(1_000)
})

describe('incidents laid over each other', () => {
  it('are nothing at all without an incident', () => {
    expect(columns(overlay([], 0, 10))).toEqual({ edges: [0, 10], failing: [0], spared: [1], outages: [0] })
  })

  it('combine as independent failures: 30 % and 50 % together fail 65 %', () => {
    const { edges, failing } = overlay([incident(10, 20, 50), incident(20, 20, 30)], 0, 100)
    expect([...edges]).toEqual([0, 10, 20, 30, 40, 100])
    for (const [index, share] of [0, 0.5, 0.65, 0.3, 0].entries()) near(failing[index] as number, share)
  })

  it('are cut to the stretch asked for', () => {
    expect(columns(overlay([incident(0, 50, 50), incident(90, 50, 50)], 10, 100))).toEqual({
      edges: [10, 50, 90, 100],
      failing: [0.5, 0, 0.5],
      spared: [0.5, 1, 0.5],
      outages: [0, 0, 0],
    })
  })

  it('leave out what ends where the stretch begins, or begins where it ends', () => {
    expect([...overlay([incident(0, 10), incident(100, 5)], 10, 100).edges]).toEqual([10, 100])
  })

  it('count full outages apart from what partial failures spare', () => {
    expect(columns(overlay([incident(0, 10), incident(5, 10), incident(0, 20, 50)], 0, 20))).toEqual({
      edges: [0, 5, 10, 15, 20],
      failing: [1, 1, 1, 0.5],
      spared: [0.5, 0.5, 0.5, 0.5],
      outages: [1, 2, 1, 0],
    })
  })

  it('are what the product says at any instant, in any order', () => {
    const drawn = fc.tuple(
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 100 }),
    )
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 30 }), (list) => {
        const incidents = list.map(([began, lasted, percent]) => incident(began, lasted, percent))
        const { edges, failing } = overlay(incidents, 0, 100)
        expect(columns(overlay(incidents.toReversed(), 0, 100))).toMatchObject({ edges: [...edges] })
        failing.forEach((share, index) => {
          const t = ((edges[index] as number) + (edges[index + 1] as number)) / 2
          const spared = list
            .filter(([began, lasted]) => began <= t && t < began + lasted)
            .reduce((product, [, , percent]) => product * (1 - percent / 100), 1)
          near(share, 1 - spared, 1e-9, { absolute: 1e-12 })
        })
      }),
    )
  })

  it('return to exactly nothing after thousands have come and gone at once', () => {
    const pile = Array.from({ length: 2_000 }, (_, index) => incident(index, 5_000, 1 + (index % 99)))
    const { failing } = overlay(pile, 0, 10_000)
    expect(failing.length).toBe(4_001 - 1)
    expect(failing.at(-1)).toBe(0)
    near(Math.max(...failing), 1)
  })
})
