import { ALWAYS, NEVER } from './decision-diagram.ts'
import type { Diagram, Node } from './decision-diagram.ts'
import { diagramBuilder } from './diagram-builder.ts'
import type { DiagramBuilder } from './diagram-builder.ts'
import { closureHeads, seriesClosure } from './series-closure.ts'
import type { System } from './system.ts'
import { variableOrders } from './variable-orders.ts'
import type { VariableOrder } from './variable-orders.ts'

/** When a journey fails, as a diagram over the parts that may fail by themselves. */
export interface SystemDiagram {
  readonly diagram: Diagram
  /** Which part each level of the diagram asks for. */
  readonly order: readonly number[]
}

/**
 * The failures of a journey as a reduced ordered binary decision diagram: a fault tree in which a part used twice is one
 * variable, so it counts once. Tries several orders of the variables.
 *
 * @returns null when none of them gets by with `nodeLimit` nodes.
 * Source: A. Rauzy, "New Algorithms for Fault Trees Analysis", Reliability Engineering & System Safety 40 (1993).
 */
export const systemDiagram = (system: System, nodeLimit: number): SystemDiagram | null => {
  for (const order of variableOrders(system)) {
    const diagram = diagramIn(order, system, nodeLimit)
    if (diagram !== null) return { diagram, order: order.parts }
  }
  return null
}

const diagramIn = ({ parts, singles }: VariableOrder, system: System, nodeLimit: number): Diagram | null => {
  const builder = diagramBuilder(parts.length, nodeLimit)
  const levelOf = new Map(parts.map((part, level) => [part, level]))
  const heads = closureHeads(system)
  // What needs another stands before it, so going backwards every member is there before its group.
  const failures: Node[] = []
  for (let head = heads.length - 1; head >= 0; head--) {
    if (!heads[head]) continue
    const { parts: members, groups } = seriesClosure(system, head)
    const causes = new Set<Node>()
    for (const part of members) {
      const level = levelOf.get(part)
      // Whatever brings the journey down alone is asked for first, so that here it works.
      if (level === undefined || level < singles) continue
      const node = builder.variable(level)
      if (node === null) return null
      causes.add(node)
    }
    for (const { on, needed } of groups) {
      const states = on.map((part) => failures[part] as Node)
      const node = atLeastOf(builder, states, on.length - needed + 1)
      if (node === null) return null
      causes.add(node)
    }
    const failure = anyOf(builder, [...causes])
    if (failure === null) return null
    failures[head] = failure
  }
  let root: Node | null = failures[0] as Node
  for (let level = singles - 1; level >= 0 && root !== null; level--) {
    const alone = builder.variable(level)
    root = alone === null ? null : builder.choose(alone, ALWAYS, root)
  }
  return root === null ? null : builder.finish(root)
}

/** Whether any of these holds. Begun with the deepest, so that each choice ends where the next one begins. */
const anyOf = (builder: DiagramBuilder, nodes: readonly Node[]): Node | null => {
  let any: Node | null = NEVER
  for (const node of deepestFirst(builder, nodes)) {
    any = builder.choose(node, ALWAYS, any)
    if (any === null) return null
  }
  return any
}

/** Whether at least `least` of these hold, counted from the deepest up. */
const atLeastOf = (builder: DiagramBuilder, nodes: readonly Node[], least: number): Node | null => {
  let counted: Node[] = Array.from({ length: least + 1 }, (_, count) => (count === 0 ? ALWAYS : NEVER))
  for (const node of deepestFirst(builder, nodes)) {
    const next: Node[] = [ALWAYS]
    for (let count = 1; count <= least; count++) {
      const chosen = builder.choose(node, counted[count - 1] as Node, counted[count] as Node)
      if (chosen === null) return null
      next.push(chosen)
    }
    counted = next
  }
  return counted[least] as Node
}

const deepestFirst = (builder: DiagramBuilder, nodes: readonly Node[]): readonly Node[] =>
  [...nodes].sort((a, b) => builder.levelOf(b) - builder.levelOf(a))
