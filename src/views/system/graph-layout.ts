import dagre from '@dagrejs/dagre'
import type { GraphEdge, GraphPicture } from './graph-picture.ts'

/** Size of every node, in pixels of the picture. */
export const NODE = { width: 184, height: 84 } as const

/** Room between a node and the next of its rank, and between ranks. */
const BESIDE = 28
const BETWEEN = 84

export interface Place {
  readonly x: number
  readonly y: number
}

/** Which way the needs run: across a wide page, down a narrow one. */
export type Direction = 'across' | 'down'

/** A rectangle, by its upper left corner. */
export interface Frame extends Place {
  readonly width: number
  readonly height: number
}

export interface GraphLayout {
  /** What all of it lies in, edges included. */
  readonly frame: Frame
  /** Where the upper left corner of each node stands, by its id. */
  readonly places: ReadonlyMap<string, Place>
  /** Where each edge leads past other nodes, by its id; nothing where it runs straight to the next rank. */
  readonly ways: ReadonlyMap<string, readonly Place[]>
  /** How far beside the middle of its node's side each edge ends, by its id, so that arrowheads do not lie on each other. */
  readonly ends: ReadonlyMap<string, number>
}

/** Places nodes so that needs run one way and cross little, and leads edges round the nodes between their ends. */
export const layOutGraph = ({ nodes, edges }: GraphPicture, direction: Direction): GraphLayout => {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({
    rankdir: direction === 'across' ? 'LR' : 'TB',
    nodesep: BESIDE,
    ranksep: BETWEEN,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const { id } of nodes) graph.setNode(id, { ...NODE })
  for (const { from, to } of edges) graph.setEdge(from, to)
  dagre.layout(graph)
  const places = new Map(
    nodes.map(({ id }) => {
      const { x, y } = graph.node(id)
      return [id, { x: x - NODE.width / 2, y: y - NODE.height / 2 }]
    }),
  )
  const ways = new Map(
    edges.map(({ id, from, to }) => {
      // The first and the last are where it meets the nodes, which is for the picture to say.
      const { points } = graph.edge(from, to)
      return [id, points.length > 3 ? points.slice(1, -1) : []]
    }),
  )
  return { places, ways, ends: endsOf(edges, places, ways, direction), frame: frameAround(places, ways) }
}

/** Room for an arrowhead, and how much of a node's side may be taken by them, in pixels. */
const ARROW = 14
const MOST_OF_SIDE = NODE.height - 24

/** Spreads the edges that end at a node along its side, in the order in which they come, so that they do not cross. */
const endsOf = (
  edges: GraphPicture['edges'],
  places: GraphLayout['places'],
  ways: GraphLayout['ways'],
  direction: Direction,
): GraphLayout['ends'] => {
  const comesFrom = ({ id, from }: GraphEdge): number => {
    const place = ways.get(id)?.at(-1) ?? places.get(from) ?? { x: 0, y: 0 }
    const middle = ways.get(id)?.length === 0 ? 0.5 : 0
    return direction === 'across' ? place.y + middle * NODE.height : place.x + middle * NODE.width
  }
  return new Map(
    [...new Set(edges.map(({ to }) => to))].flatMap((node) => {
      const ending = edges.filter(({ to }) => to === node)
      const step = Math.min(ARROW, MOST_OF_SIDE / Math.max(1, ending.length - 1))
      return ending
        .toSorted((a, b) => comesFrom(a) - comesFrom(b))
        .map(({ id }, index) => [id, (index - (ending.length - 1) / 2) * step] as const)
    }),
  )
}

const frameAround = (places: GraphLayout['places'], ways: GraphLayout['ways']): Frame => {
  const corners = [...places.values()].flatMap(({ x, y }) => [
    { x, y },
    { x: x + NODE.width, y: y + NODE.height },
  ])
  const all = [...corners, ...[...ways.values()].flat()]
  if (all.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const x = Math.min(...all.map((point) => point.x))
  const y = Math.min(...all.map((point) => point.y))
  return {
    x,
    y,
    width: Math.max(...all.map((point) => point.x)) - x,
    height: Math.max(...all.map((point) => point.y)) - y,
  }
}

/** Room for the buttons below the picture, in pixels. */
export const BUTTONS = 60

const LEAST_HEIGHT = 200
const MOST_HEIGHT = 720
const AROUND = 8

/** How high a place of this width must be to show all of it, in pixels, within reason. */
export const heightOf = (frame: Pick<Frame, 'width' | 'height'>, width: number): number => {
  const height = frame.height * Math.min(1, (width - 2 * AROUND) / Math.max(1, frame.width)) + AROUND + BUTTONS
  return Math.round(Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, height)))
}
