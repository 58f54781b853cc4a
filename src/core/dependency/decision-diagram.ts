/** A node by its place; 0 and 1 are the two ends. A node stands after both nodes that it points at. */
export type Node = number

export const NEVER: Node = 0
export const ALWAYS: Node = 1

/** A function of yes-or-no variables as a reduced ordered binary decision diagram. Columns by node; the ends have level `variables`. */
export interface Diagram {
  readonly root: Node
  /** How many nodes there are, the two ends included. */
  readonly size: number
  /** Which variable each node asks for: its place in the order. */
  readonly level: Int32Array
  /** Where to go when it is so. */
  readonly high: Int32Array
  /** Where to go when it is not. */
  readonly low: Int32Array
}

/** Only the nodes that `root` leads to, in the order that they had. */
export const reachableNodes = (root: Node, all: Pick<Diagram, 'level' | 'high' | 'low'>): Diagram => {
  const place = new Int32Array(Math.max(root, ALWAYS) + 1)
  place[root] = 1
  for (let node = root; node > ALWAYS; node--) {
    if (place[node] === 0) continue
    place[all.high[node] as Node] = 1
    place[all.low[node] as Node] = 1
  }
  place[NEVER] = 1
  place[ALWAYS] = 1
  const kept: Node[] = []
  place.forEach((isKept, node) => {
    if (isKept === 0) return
    place[node] = kept.length
    kept.push(node)
  })
  const moved = (column: Int32Array): Int32Array => Int32Array.from(kept, (node) => place[column[node] as Node] as Node)
  return {
    root: place[root] ?? NEVER,
    size: kept.length,
    level: Int32Array.from(kept, (node) => all.level[node] as number),
    high: moved(all.high),
    low: moved(all.low),
  }
}
