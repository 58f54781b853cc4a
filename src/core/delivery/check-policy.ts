import { problem } from '../result.ts'
import type { Problem } from '../result.ts'
import { MOST_CLAUSES } from '../scenario/limits.ts'
import { clauseFromText } from './clause-text.ts'
import type { ErrorBudgetPolicy } from './error-budget-policy.ts'

/**
 * Whether a policy has an answer at every level of the budget, and one only: at least one clause and not too many, each
 * below the one before, the last and no other without a bound, ids that differ.
 *
 * @returns all that is wrong, by the place of the clause: `empty` (no clauses, or no bound where there must be one),
 *   `too-many`, `repeated-key`, `share-out-of-range` (not below the one before) or `not-open` (the last has a bound).
 */
export const checkPolicy = ({ clauses }: ErrorBudgetPolicy): readonly Problem[] => {
  const path = 'policy.clauses'
  if (clauses.length === 0) return [problem(path, 'empty', '').problem]
  if (clauses.length > MOST_CLAUSES) {
    return [problem(path, 'too-many', String(clauses.length), String(MOST_CLAUSES)).problem]
  }
  const ids = new Set<string>()
  let lowest: number | null = null
  return clauses.flatMap(({ id, from }, index) => {
    const found: Problem[] = []
    const isLast = index === clauses.length - 1
    if (ids.has(id)) found.push(problem(`${path}[${index}].id`, 'repeated-key', id).problem)
    ids.add(id)
    const at = `${path}[${index}].from`
    if (from === null) return isLast ? found : [...found, problem(at, 'empty', '').problem]
    const text = `${clauseFromText(from)} %`
    if (isLast) found.push(problem(at, 'not-open', text).problem)
    else if (lowest !== null && from >= lowest) {
      found.push(problem(at, 'share-out-of-range', text, `less than ${clauseFromText(lowest)} %`).problem)
    } else lowest = from
    return found
  })
}
