import type { Ratio } from '../quantity/units.ts'
import { ALWAYS, NEVER } from './decision-diagram.ts'
import type { Diagram, Node } from './decision-diagram.ts'

/**
 * How likely each node's function is, when the variables are independent: Shannon's expansion from the ends up. Only
 * positive terms are added, so that a chance of 1e-30 keeps its digits.
 *
 * @param probability of each variable, by level.
 * @param end what the two ends count: as they are for the chance that the function holds, the other way round for its opposite.
 */
export const nodeProbabilities = (
  { size, level, high, low }: Diagram,
  probability: ArrayLike<Ratio>,
  end: 'holds' | 'fails-to-hold' = 'holds',
): Float64Array => {
  const chances = new Float64Array(size)
  chances[end === 'holds' ? ALWAYS : NEVER] = 1
  for (let node = ALWAYS + 1; node < size; node++) {
    const so = probability[level[node] as number] as Ratio
    chances[node] = so * (chances[high[node] as Node] as Ratio) + (1 - so) * (chances[low[node] as Node] as Ratio)
  }
  return chances
}

/**
 * How much the chance of the root changes with the chance of each variable, from one pass down: the chance to come to a node,
 * times what its answer decides. This is Birnbaum's importance.
 *
 * @returns by level, from 0 to 1 for a function that only grows with its variables.
 * Source: Z. W. Birnbaum, "On the Importance of Different Components in a Multicomponent System", 1969.
 */
export const sensitivities = (
  { root, size, level, high, low }: Diagram,
  probability: ArrayLike<Ratio>,
  chances: Float64Array,
): Float64Array => {
  const found = new Float64Array(probability.length)
  const reached = new Float64Array(size)
  reached[root] = 1
  for (let node = root; node > ALWAYS; node--) {
    const share = reached[node] as Ratio
    const at = level[node] as number
    const so = probability[at] as Ratio
    const [yes, no] = [high[node] as Node, low[node] as Node]
    found[at] = (found[at] as number) + share * ((chances[yes] as Ratio) - (chances[no] as Ratio))
    reached[yes] = (reached[yes] as Ratio) + share * so
    reached[no] = (reached[no] as Ratio) + share * (1 - so)
  }
  return found
}
