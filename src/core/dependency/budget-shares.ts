import type { Ratio } from '../quantity/units.ts'
import { nodeProbabilities, sensitivities } from './diagram-probability.ts'
import type { System } from './system.ts'
import { levelProbabilities } from './system-answer.ts'
import type { ExactAnswer } from './system-answer.ts'

/** What one part takes of a journey's budget. */
export interface BudgetShare {
  readonly id: string
  /**
   * From 0 to 1; all of them together are 1. They are all 0 when nothing ever fails, and when two things that always fail leave
   * nothing for any one to decide.
   */
  readonly share: Ratio
  /**
   * How much more often the journey fails while this part is down than while it is up: Birnbaum's importance, from 0 to 1.
   * 0 for a part that never fails by itself, of which it is not asked.
   */
  readonly whileDown: Ratio
}

/**
 * Where a journey's failures come from, the largest share first: each part counts with its own unavailability q times what it
 * decides, q × ∂U/∂q, as a share of the sum. That is its criticality importance: how likely it is that the part is down
 * and that the journey would be up were it not.
 *
 * Source: Z. W. Birnbaum 1969; criticality: M. Rausand and A. Høyland, "System Reliability Theory", 2nd ed. 2004, ch. 5.
 */
export const budgetShares = (system: System, answer: ExactAnswer): readonly BudgetShare[] => {
  const probability = levelProbabilities(system, answer)
  const chances = nodeProbabilities(answer.diagram, probability)
  const byLevel = sensitivities(answer.diagram, probability, chances)
  const decides = new Float64Array(system.parts.length)
  answer.order.forEach((part, level) => {
    decides[part] = byLevel[level] as Ratio
  })
  const taken = system.unavailability.map((chance, part) => chance * (decides[part] as Ratio))
  const whole = taken.reduce((sum, part) => sum + part, 0)
  return system.parts
    .map(({ id }, part) => ({
      id,
      share: whole === 0 ? 0 : (taken[part] as number) / whole,
      whileDown: decides[part] as Ratio,
    }))
    .sort((a, b) => b.share - a.share)
}
