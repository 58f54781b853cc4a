import type { Ratio } from '../quantity/units.ts'
import { nodeProbabilities } from './diagram-probability.ts'
import { independentBounds } from './independent-bounds.ts'
import type { System } from './system.ts'
import { systemDiagram } from './system-diagram.ts'
import type { SystemDiagram } from './system-diagram.ts'

/** Between which two shares of time something fails. */
export interface UnavailabilityBounds {
  readonly low: Ratio
  readonly high: Ratio
}

/** What a journey can promise at best, worked out exactly, when parts fail independently of each other. */
export interface ExactAnswer extends SystemDiagram {
  readonly kind: 'exact'
  readonly unavailability: Ratio
  /** Its opposite, worked out on its own: 1 − unavailability would lose digits where hardly anything works. */
  readonly availability: Ratio
  /** How many nodes the diagram has, its two ends included. */
  readonly nodes: number
}

export type SystemAnswer =
  | ExactAnswer
  /** Too much hangs together. What is certain is given; a simulation narrows it down. */
  | { readonly kind: 'too-large'; readonly bounds: UnavailabilityBounds }

/** Enough for thousands of parts with plain needs, and built in well under a second. */
const USUAL_NODE_LIMIT = 200_000

/**
 * How much of the time a journey fails, when all parts fail independently: exact over all states, with shared parts counted
 * once, right to about 1e-15 of itself however small it is.
 *
 * @param nodeLimit the most nodes that the diagram may take on the way.
 */
export const systemAnswer = (system: System, nodeLimit = USUAL_NODE_LIMIT): SystemAnswer => {
  const found = systemDiagram(system, nodeLimit)
  if (found === null) return { kind: 'too-large', bounds: independentBounds(system) }
  const { diagram, order } = found
  const probability = levelProbabilities(system, found)
  return {
    kind: 'exact',
    unavailability: nodeProbabilities(diagram, probability)[diagram.root] as Ratio,
    availability: nodeProbabilities(diagram, probability, 'fails-to-hold')[diagram.root] as Ratio,
    nodes: diagram.size,
    diagram,
    order,
  }
}

/** How likely each variable of a diagram fails, by level. */
export const levelProbabilities = (system: System, { order }: SystemDiagram): Float64Array =>
  Float64Array.from(order, (part) => system.unavailability[part] as Ratio)
