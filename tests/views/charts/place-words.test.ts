import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { boxOf, overlap, placeWords } from '../../../src/views/charts/place-words.ts'
import type { Spot, WordsRequest } from '../../../src/views/charts/place-words.ts'

const bounds = { x: 0, y: 0, width: 400, height: 200 }
const free = { bounds, taken: [], cost: () => 0 }

const spot = (x: number, y: number, far = 0, anchor: Spot['anchor'] = 'start'): Spot => ({ x, y, anchor, far })
const request = (id: string, ...spots: readonly Spot[]): WordsRequest => ({ id, text: 'Bad deploy', spots })

it('takes the best place that is free', () => {
  const { placed } = placeWords([request('a', spot(10, 50)), request('b', spot(20, 55), spot(20, 80, 1))], free)
  expect(placed.map(({ id, y }) => [id, y])).toEqual([
    ['a', 50],
    ['b', 80],
  ])
})

it('goes further rather than cover a line, but not for any price', () => {
  const line = { ...free, cost: ({ y }: { readonly y: number }) => (y < 50 ? 1 : 0) }
  const where = (far: number) => placeWords([request('a', spot(10, 20), spot(10, 90, far))], line).placed[0]?.y
  expect(where(0.5)).toBe(90)
  expect(where(2)).toBe(20)
})

it('leaves out words that have no place', () => {
  // Ten characters take 69 pixels: from 340 on they would leave a room of 400.
  expect(placeWords([request('a', spot(340, 50))], free).placed).toEqual([])
  expect(placeWords([request('a', spot(340, 50, 0, 'end'))], free).placed).toHaveLength(1)
  expect(
    placeWords([request('a', spot(10, 50))], { ...free, taken: [{ x: 0, y: 45, width: 90, height: 10 }] }).placed,
  ).toEqual([])
})

it('never lets words touch each other or leave the room', () => {
  const spots = fc.array(
    fc.record({
      x: fc.integer({ min: -20, max: 420 }),
      y: fc.integer({ min: -20, max: 220 }),
      anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
      far: fc.integer({ min: 0, max: 5 }),
    }),
    { maxLength: 6 },
  )
  const requests = fc.array(fc.record({ text: fc.string({ maxLength: 20 }), spots }), { maxLength: 20 })
  fc.assert(
    fc.property(requests, (list) => {
      const { placed } = placeWords(
        list.map((each, index) => ({ ...each, id: `${index}` })),
        free,
      )
      const boxes = placed.map((words) => boxOf(words.text, words))
      for (const [index, box] of boxes.entries()) {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(400)
        expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false)
      }
    }),
  )
})
