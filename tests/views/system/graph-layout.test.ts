import { describe, expect, it } from 'vitest'
import { componentAnswers } from '../../../src/views/system/component-answers.ts'
import { heightOf, layOutGraph, NODE } from '../../../src/views/system/graph-layout.ts'
import { graphPicture, nodeLabel } from '../../../src/views/system/graph-picture.ts'
import type { GraphNode, GraphPicture } from '../../../src/views/system/graph-picture.ts'
import { throughPath } from '../../../src/views/system/need-edge.tsx'
import { modelOf, part, soft } from '../../core/dependency/build.ts'
import { near } from '../../support/near.ts'

const model = modelOf(
  part('shop', 99.9, ['cart', ['pay a', 'pay b']]),
  part('cart', 99.5, [], { replicas: 3, neededReplicas: 2, needs: [soft('pay a')] }),
  part('pay a', 99),
  part('pay b', 99),
)

const pictureOf = (system = model): GraphPicture =>
  graphPicture(
    system,
    componentAnswers(system, () => null, [{ id: 'cart', share: 0.25 }]),
    new Map(),
  )

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('graphPicture', () => {
  it('labels a need of which some are enough, and knows soft from hard', () => {
    expect(pictureOf().edges.map(({ from, to, soft: isSoft, label }) => [from, to, isSoft, label])).toEqual([
      ['shop', 'cart', false, null],
      ['shop', 'pay a', false, '1 of 2'],
      ['shop', 'pay b', false, '1 of 2'],
      ['cart', 'pay a', true, null],
    ])
  })

  it('leaves out what is needed but not there', () => {
    expect(pictureOf(modelOf(part('a', 99, ['gone']))).edges).toEqual([])
  })

  it('reads a component aloud with all that is drawn of it', () => {
    const [shop, cart] = pictureOf().nodes as readonly [GraphNode, GraphNode]
    expect(plain(nodeLabel(shop))).toBe('shop, 99.9 %, the journey')
    expect(plain(nodeLabel(cart))).toBe('cart, 99.5 %, 2 of 3 replicas, 25 % of failures')
  })
})

describe('layOutGraph', () => {
  it('ends the edges of one node beside each other, in the order in which they come', () => {
    const fan = modelOf(
      part('shop', 99.9, ['a', 'b', 'c']),
      ...['a', 'b', 'c'].map((id) => part(id, 99, ['store'])),
      part('store', 99),
    )
    const { ends, places } = layOutGraph(pictureOf(fan), 'across')
    const above = ['a', 'b', 'c'].toSorted((one, other) => (places.get(one)?.y ?? 0) - (places.get(other)?.y ?? 0))
    expect(above.map((id) => ends.get(`${id}\nstore`))).toEqual([-14, 0, 14])
    // By itself an edge ends in the middle.
    expect(ends.get('shop\na')).toBe(0)
  })

  it('keeps the ends of many edges on the side of their node', () => {
    const ids = Array.from({ length: 30 }, (_, index) => `part ${index}`)
    const many = modelOf(...ids.map((id) => part(id, 99, ['store'])), part('store', 99))
    for (const direction of ['across', 'down'] as const) {
      const ends = [...layOutGraph(pictureOf(many), direction).ends.values()]
      // 24 of 84 px stay free: 30 on each side of the middle.
      near(Math.max(...ends.map(Math.abs)), 30)
      expect(new Set(ends).size).toBe(30)
    }
  })

  it('lets needs run across, or down', () => {
    const { places: across } = layOutGraph(pictureOf(), 'across')
    const { places: down } = layOutGraph(pictureOf(), 'down')
    expect(across.get('shop')?.x).toBeLessThan(across.get('cart')?.x as number)
    expect(across.get('cart')?.x).toBeLessThan(across.get('pay a')?.x as number)
    expect(down.get('shop')?.y).toBeLessThan(down.get('cart')?.y as number)
  })

  it('lets no two components overlap', () => {
    const places = [...layOutGraph(pictureOf(), 'across').places.values()]
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) {
        expect(Math.abs(a.x - b.x) >= NODE.width || Math.abs(a.y - b.y) >= NODE.height).toBe(true)
      }
    }
  })

  it('leads a need round what stands between, and straight to what stands next', () => {
    const { places, ways } = layOutGraph(pictureOf(), 'across')
    expect(ways.get('shop\ncart')).toEqual([])
    const way = ways.get('shop\npay a') ?? []
    expect(way.length).toBeGreaterThan(0)
    // Where it meets the two is not part of the way.
    for (const { x } of way) {
      expect(x).toBeGreaterThan((places.get('shop')?.x ?? Infinity) + NODE.width)
      expect(x).toBeLessThan(places.get('pay a')?.x ?? 0)
    }
  })

  it('frames the edges too, which may run past the components', () => {
    const { frame, places, ways } = layOutGraph(pictureOf(), 'down')
    for (const { x, y } of [...places.values(), ...[...ways.values()].flat()]) {
      expect(x).toBeGreaterThanOrEqual(frame.x)
      expect(y).toBeGreaterThanOrEqual(frame.y)
      expect(x).toBeLessThanOrEqual(frame.x + frame.width)
      expect(y).toBeLessThanOrEqual(frame.y + frame.height)
    }
    expect(layOutGraph({ nodes: [], edges: [] }, 'down').frame).toEqual({ x: 0, y: 0, width: 0, height: 0 })
  })

  it('can lay out needs that go in a circle', () => {
    const round = pictureOf(modelOf(part('a', 99, ['b']), part('b', 99, ['a'])))
    expect(layOutGraph(round, 'across').places.size).toBe(2)
  })
})

describe('heightOf', () => {
  it('has room for all of it, within reason', () => {
    expect(heightOf({ width: 500, height: 400 }, 1_000)).toBe(400 + 8 + 60)
    // Twice as wide as there is room for: half as high.
    expect(heightOf({ width: 1_968, height: 400 }, 1_000)).toBe(200 + 8 + 60)
    expect(heightOf({ width: 0, height: 0 }, 1_000)).toBe(200)
    expect(heightOf({ width: 500, height: 9_000 }, 1_000)).toBe(720)
  })
})

describe('throughPath', () => {
  it('begins and ends where it should, and bends at each point between', () => {
    const at = (x: number, y: number) => ({ x, y })
    expect(throughPath([at(0, 0), at(10, 5)])).toBe('M 0 0 L 10 5')
    expect(throughPath([at(0, 0), at(4, 8), at(10, 5)])).toBe('M 0 0 Q 4 8 10 5')
    expect(throughPath([at(0, 0), at(4, 8), at(8, 4), at(10, 5)])).toBe('M 0 0 Q 4 8 6 6 Q 8 4 10 5')
  })
})
