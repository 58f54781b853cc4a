import { ALWAYS, NEVER, reachableNodes } from './decision-diagram.ts'
import type { Diagram, Node } from './decision-diagram.ts'

/** Builds functions that share their nodes. Every operation gives null once it would take more than the limit allows. */
export interface DiagramBuilder {
  /** The function that is one variable. */
  readonly variable: (level: number) => Node | null
  /** If `condition` then `yes` else `no`: or(f, g) is choose(f, ALWAYS, g), and(f, g) is choose(f, g, NEVER). */
  readonly choose: (condition: Node, yes: Node, no: Node) => Node | null
  /** The variable that a function asks for first; the number of variables for a constant. */
  readonly levelOf: (node: Node) => number
  /** The part of all nodes that a function is made of. */
  readonly finish: (root: Node) => Diagram
}

/** Steps that a node may cost on average: a function may take long to build and still be small. */
const STEPS_PER_NODE = 4

const MOST_RESULTS = 2 ** 16

/**
 * A builder of reduced ordered binary decision diagrams over variables 0 … `variables` − 1, in that order from the root down.
 * Equal functions are the same node, whatever way they were built. It keeps its own stack instead of calling itself.
 *
 * @param nodeLimit the most nodes that may ever be made, those no longer needed included.
 * Source: R. E. Bryant, "Graph-Based Algorithms for Boolean Function Manipulation", IEEE Transactions on Computers C-35(8),
 * 1986; choose and its table of results: K. S. Brace, R. L. Rudell and R. E. Bryant, "Efficient Implementation of a BDD
 * Package", DAC 1990.
 */
export const diagramBuilder = (variables: number, nodeLimit: number): DiagramBuilder => {
  const capacity = nodeLimit + 2
  let level = new Int32Array(1024)
  let high = new Int32Array(1024)
  let low = new Int32Array(1024)
  level[NEVER] = variables
  level[ALWAYS] = variables
  let size = 2
  let steps = nodeLimit * STEPS_PER_NODE

  // Nodes by what they are, in an open hash table; 0 is an empty place, as no node ever is NEVER.
  let places = new Int32Array(4096)
  // The last results of `choose`, four numbers each. A lost one is only worked out again.
  let results = new Int32Array(4096)

  const placeOf = (at: number, yes: Node, no: Node): number => {
    const mask = places.length - 1
    let place = hash(at, yes, no) & mask
    for (;;) {
      const node = places[place] as Node
      if (node === 0 || (level[node] === at && high[node] === yes && low[node] === no)) return place
      place = (place + 1) & mask
    }
  }

  const grow = (): void => {
    level = grown(level)
    high = grown(high)
    low = grown(low)
    places = new Int32Array(level.length * 4)
    results = new Int32Array(Math.min(level.length, MOST_RESULTS) * 4)
    for (let node = 2; node < size; node++) {
      places[placeOf(level[node] as number, high[node] as Node, low[node] as Node)] = node
    }
  }

  /** The node that asks for `at`; null beyond the limit. */
  const made = (at: number, yes: Node, no: Node): Node | null => {
    if (yes === no) return yes
    const place = placeOf(at, yes, no)
    const known = places[place] as Node
    if (known !== 0) return known
    if (size >= capacity) return null
    if (size >= level.length) {
      grow()
      return made(at, yes, no)
    }
    const node = size++
    level[node] = at
    high[node] = yes
    low[node] = no
    places[place] = node
    return node
  }

  const above = (node: Node, at: number, branch: Int32Array): Node =>
    level[node] === at ? (branch[node] as Node) : node

  const resultPlaceOf = (condition: Node, yes: Node, no: Node): number =>
    (hash(condition, yes, no) & (results.length / 4 - 1)) * 4

  const choose = (condition: Node, yes: Node, no: Node): Node | null => {
    // Questions that are open: each waits for the answers to its two halves, which come to lie on `answers`.
    const asked: number[] = [condition, yes, no, -1]
    const answers: Node[] = []
    while (asked.length > 0) {
      const at = asked.pop() as number
      const otherwise = asked.pop() as Node
      const then = asked.pop() as Node
      const when = asked.pop() as Node
      if (at >= 0) {
        const lower = answers.pop() as Node
        const upper = answers.pop() as Node
        const node = made(at, upper, lower)
        if (node === null) return null
        const place = resultPlaceOf(when, then, otherwise)
        results[place] = when
        results[place + 1] = then
        results[place + 2] = otherwise
        results[place + 3] = node
        answers.push(node)
        continue
      }
      const plain = plainChoice(when, then, otherwise)
      if (plain !== null) {
        answers.push(plain)
        continue
      }
      const place = resultPlaceOf(when, then, otherwise)
      if (results[place] === when && results[place + 1] === then && results[place + 2] === otherwise) {
        answers.push(results[place + 3] as Node)
        continue
      }
      if (steps-- <= 0) return null
      const first = Math.min(level[when] as number, level[then] as number, level[otherwise] as number)
      asked.push(when, then, otherwise, first)
      asked.push(above(when, first, low), above(then, first, low), above(otherwise, first, low), -1)
      asked.push(above(when, first, high), above(then, first, high), above(otherwise, first, high), -1)
    }
    return answers[0] as Node
  }

  const finish = (root: Node): Diagram => reachableNodes(root, { level, high, low })

  return {
    variable: (at) => made(at, ALWAYS, NEVER),
    choose,
    levelOf: (node) => level[node] as number,
    finish,
  }
}

/** The choices whose answer is one of what was given; null for all others. */
const plainChoice = (condition: Node, yes: Node, no: Node): Node | null => {
  if (condition === ALWAYS || yes === no) return yes
  if (condition === NEVER) return no
  return yes === ALWAYS && no === NEVER ? condition : null
}

const grown = (column: Int32Array): Int32Array<ArrayBuffer> => {
  const wider = new Int32Array(column.length * 2)
  wider.set(column)
  return wider
}

const hash = (a: number, b: number, c: number): number => {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
