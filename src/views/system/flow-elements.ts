import { MarkerType } from '@xyflow/react'
import type { Node } from '@xyflow/react'
import type { ComponentNodeType } from './component-node.tsx'
import { NODE } from './graph-layout.ts'
import type { Direction, GraphLayout } from './graph-layout.ts'
import { nodeLabel } from './graph-picture.ts'
import type { GraphPicture } from './graph-picture.ts'
import type { NeedEdgeType } from './need-edge.tsx'
import type { Picked } from './picked.ts'
import styles from './system-flow.module.css'

type FrameType = Node<Record<string, never>, 'frame'>

const frameOf = ({ frame: { x, y, width, height } }: GraphLayout): FrameType => ({
  id: 'frame',
  type: 'frame',
  position: { x, y },
  width,
  height,
  measured: { width, height },
  data: {},
  selectable: false,
  focusable: false,
  connectable: false,
  className: styles.frame as string,
  domAttributes: { 'aria-hidden': true },
})

/** The components as the graph library takes them, and a frame around all of it. */
export const flowNodes = (
  { nodes }: GraphPicture,
  layout: GraphLayout,
  direction: Direction,
  picked: Picked | null,
): (ComponentNodeType | FrameType)[] => [
  frameOf(layout),
  ...nodes.map(
    (node): ComponentNodeType => ({
      id: node.id,
      type: 'component',
      position: layout.places.get(node.id) ?? { x: 0, y: 0 },
      ...NODE,
      measured: NODE,
      selected: picked?.kind === 'component' && picked.id === node.id,
      data: { node, direction },
      ariaLabel: nodeLabel(node),
      ariaRole: 'button',
    }),
  ),
]

/** The needs as the graph library takes them. To read they are in the table, so they are no stops of the keyboard. */
export const flowEdges = ({ edges }: GraphPicture, layout: GraphLayout, picked: Picked | null): NeedEdgeType[] =>
  edges.map(({ id, from, to, soft, label }) => ({
    id,
    type: 'need',
    data: { way: layout.ways.get(id) ?? [], end: layout.ends.get(id) ?? 0 },
    source: from,
    target: to,
    label,
    selected: picked?.kind === 'need' && picked.from === from && picked.to === to,
    className: soft ? (styles.soft as string) : '',
    markerEnd: { type: MarkerType.Arrow, width: 18, height: 18, color: 'var(--soft)' },
    focusable: false,
    domAttributes: { 'aria-hidden': true },
  }))
