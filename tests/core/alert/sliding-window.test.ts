import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { goOn, sureCondition } from '../../../src/core/alert/sliding-window.ts'
import type { SlidingWindow, WindowEnds } from '../../../src/core/alert/sliding-window.ts'

const step = fc.record({ valid: fc.integer({ min: 0, max: 4 }), failing: fc.integer({ min: 0, max: 4 }) })

it('what is sure of a stretch is so at every place of it, and of a single place everything is sure', () => {
  const sureOf = { true: 0, false: 0, null: 0 }
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 20, maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 2 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom(0.1, 0.3, 0.55, 0.9),
      (steps, lengths, stretch, threshold) => {
        const totals = [{ valid: 0, bad: 0 }]
        for (const { valid, failing } of steps) {
          const { valid: validBefore, bad } = totals.at(-1)!
          totals.push({ valid: validBefore + valid, bad: bad + Math.min(valid, failing) })
        }
        const endsAt = (place: number, length: number): WindowEnds => ({
          front: totals[place]!,
          back: totals[place - length]!,
        })
        const isTrueAt = (place: number): boolean =>
          lengths.every((length) => {
            const { front, back } = endsAt(place, length)
            return front.bad - back.bad > threshold * (front.valid - back.valid)
          })
        for (let from = 12; from + stretch < totals.length; from++) {
          const to = from + stretch
          const windows = lengths.map((length) => ({ here: endsAt(from, length), there: endsAt(to, length), tie: 0 }))
          const sure = sureCondition(windows, threshold, threshold)
          const truths = new Set(Array.from({ length: stretch + 1 }, (_, place) => isTrueAt(from + place)))
          const right = truths.size === 1 ? [...truths] : []
          expect(stretch === 0 ? right : [...right, null]).toContain(sure)
          sureOf[`${sure}`] += 1
        }
      },
    ),
    { seed: 1, numRuns: 300 },
  )
  // Each of the three did come up.
  expect(Math.min(...Object.values(sureOf))).toBeGreaterThan(100)
})

it('going on makes the end of a stretch the beginning of the next', () => {
  const endsOf = (bad: number): WindowEnds => ({ front: { valid: 9, bad }, back: { valid: 0, bad: 0 } })
  const window: SlidingWindow<WindowEnds> = { here: endsOf(1), there: endsOf(2), tie: 0 }
  goOn([window])
  expect([window.here.front.bad, window.there.front.bad]).toEqual([2, 1])
})
