import { BaseEdge, getBezierPath } from '@xyflow/react'
import type { Edge, EdgeProps } from '@xyflow/react'
import type { Place } from './graph-layout.ts'

export type NeedEdgeType = Edge<{ readonly way: readonly Place[] }, 'need'>

/** A need as a line from who needs to what is needed, round what lies between. */
export const NeedEdge = (edge: EdgeProps<NeedEdgeType>) => {
  const { id, sourceX, sourceY, targetX, targetY, data, label, markerEnd } = edge
  const [direct, directX, directY] = getBezierPath(edge)
  const way = data?.way ?? []
  const middle = way[Math.floor(way.length / 2)] ?? { x: directX, y: directY }
  const path = way.length === 0 ? direct : throughPath([{ x: sourceX, y: sourceY }, ...way, { x: targetX, y: targetY }])
  return (
    <BaseEdge
      id={id}
      path={path}
      label={label}
      labelX={middle.x}
      labelY={middle.y}
      labelBgPadding={[4, 2]}
      {...(markerEnd === undefined ? {} : { markerEnd })}
    />
  )
}

/** A smooth line: straight at both ends, bent round each point between them. */
export const throughPath = (points: readonly Place[]): string => {
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return ''
  const bends = points.slice(1, -1).map((point, index) => {
    const next = points[index + 2] ?? point
    // The last bend ends at the end itself.
    const end = index === points.length - 3 ? last : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q ${point.x} ${point.y} ${end.x} ${end.y}`
  })
  return [`M ${first.x} ${first.y}`, ...(bends.length === 0 ? [`L ${last.x} ${last.y}`] : bends)].join(' ')
}
