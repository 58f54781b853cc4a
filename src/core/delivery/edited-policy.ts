import { WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import { USUAL_POLICY } from './error-budget-policy.ts'
import type { ErrorBudgetPolicy, PolicyClause, Verdict } from './error-budget-policy.ts'

/** The policy with one clause changed; without such a clause as it is. */
export const withClause = (
  policy: ErrorBudgetPolicy,
  id: string,
  changes: Partial<Omit<PolicyClause, 'id'>>,
): ErrorBudgetPolicy => ({
  ...policy,
  clauses: policy.clauses.map((clause) => (clause.id === id ? { ...clause, ...changes } : clause)),
})

/**
 * The policy with another verdict in one clause. Where as many deploys went out as is usual for the old verdict, as many do
 * from now on as is usual for the new one; a share of the team's own stays.
 */
export const withVerdict = (policy: ErrorBudgetPolicy, id: string, verdict: Verdict): ErrorBudgetPolicy => {
  const clause = policy.clauses.find((one) => one.id === id)
  if (clause === undefined) return policy
  const shipping = clause.shipping === usualShipping(clause.verdict) ? usualShipping(verdict) : clause.shipping
  return withClause(policy, id, { verdict, shipping: shipping ?? clause.shipping })
}

const usualShipping = (verdict: Verdict): PartsPerBillion | undefined =>
  USUAL_POLICY.clauses.find((clause) => clause.verdict === verdict)?.shipping

/** The policy without a clause. The last one stays, whatever is asked: something must hold whatever remains. */
export const withoutClause = (policy: ErrorBudgetPolicy, id: string): ErrorBudgetPolicy => ({
  ...policy,
  clauses: policy.clauses.filter((clause) => clause.id !== id || clause.from === null),
})

/**
 * The policy with one clause more, to be changed: in the middle of the widest gap between where the others begin, all of
 * the budget and nothing of it among them, so that it is in nobody's way. It says what the clause says that held there.
 *
 * @param id of the new clause; no other has it.
 */
export const withFurtherClause = (policy: ErrorBudgetPolicy, id: string): ErrorBudgetPolicy => {
  const from = middleOfWidestGap([WHOLE, 0, ...policy.clauses.flatMap((clause) => clause.from ?? [])])
  const place = policy.clauses.findIndex((clause) => clause.from === null || clause.from < from)
  const held = policy.clauses[place]
  if (held === undefined) return policy
  return { ...policy, clauses: policy.clauses.toSpliced(place, 0, { ...held, id, from }) }
}

const middleOfWidestGap = (edges: readonly number[]): number => {
  const falling = edges.toSorted((a, b) => b - a)
  const gaps = falling.slice(1).map((bottom, index) => ({ bottom, width: (falling[index] as number) - bottom }))
  const widest = gaps.reduce((most, gap) => (gap.width > most.width ? gap : most))
  return Math.round(widest.bottom + widest.width / 2)
}
