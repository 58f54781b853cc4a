import { BaseEdge, getBezierPath, Position } from '@xyflow/react'
import type { Edge, EdgeProps } from '@xyflow/react'
import type { Place } from './graph-layout.ts'

export type NeedEdgeType = Edge<{ readonly way: readonly Place[]; readonly end: number }, 'need'>

/** A need as a line from who needs to what is needed, round what lies between. */
export const NeedEdge = (edge: EdgeProps<NeedEdgeType>) => {
  const { id, sourceX, sourceY, data, label, markerEnd } = edge
  const end = data?.end ?? 0
  const across = edge.targetPosition === Position.Left
  const targetX = edge.targetX + (across ? 0 : end)
  const targetY = edge.targetY + (across ? end : 0)
  const [direct, directX, directY] = getBezierPath({ ...edge, targetX, targetY })
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
