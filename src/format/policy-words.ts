import type { ErrorBudgetPolicy, PolicyClause, Verdict } from '../core/delivery/error-budget-policy.ts'
import { WHOLE } from '../core/quantity/units.ts'
import { formatPercentExactly } from './percent.ts'

/** What a clause of a policy says: what is done, who decides, and what it does not hold for. */
export interface ClauseWords {
  readonly action: string
  readonly decides: string
  readonly exempt: string
}

const NAMES: Readonly<Record<Verdict, string>> = { ship: 'Ship', careful: 'Ship with care', freeze: 'Freeze' }

const USUAL: Readonly<Record<Verdict, ClauseWords>> = {
  ship: {
    action: 'Releases go out as planned.',
    decides: 'Whoever makes the change',
    exempt: 'Nothing needs to be',
  },
  careful: {
    action: 'Fewer and smaller releases, each one watched; what is risky waits. Work on reliability comes first.',
    decides: 'The owner of the service, with whoever is on call',
    exempt: 'Emergency and security fixes',
  },
  freeze: {
    action: 'No releases until the service is back within its objective. The team works on reliability.',
    decides: 'The owner of the service and the owner of the product together',
    exempt: 'Emergency fixes (P0) and security fixes',
  },
}

/** A verdict by its name: "Ship", "Ship with care", "Freeze". */
export const verdictName = (verdict: Verdict): string => NAMES[verdict]

/** The usual words of a verdict, for fields that are still empty. */
export const usualClauseWords = (verdict: Verdict): ClauseWords => USUAL[verdict]

/** What a clause says, in its own words where it has some, else in the usual ones. */
export const clauseWords = ({ verdict, action, decides, exempt }: PolicyClause): ClauseWords => ({
  action: action.trim() === '' ? USUAL[verdict].action : action,
  decides: decides.trim() === '' ? USUAL[verdict].decides : decides,
  exempt: exempt.trim() === '' ? USUAL[verdict].exempt : exempt,
})

const share = (from: number): string => formatPercentExactly(from / WHOLE)

/**
 * When the clause at `index` holds, by what is left of the budget: "25 % or more", "0 % up to 25 %", "less than 0 %", or
 * "whatever is left" where there is no other.
 */
export const clauseRangeWords = ({ clauses }: ErrorBudgetPolicy, index: number): string => {
  const from = clauses[index]?.from ?? null
  const above = index === 0 ? null : (clauses[index - 1]?.from ?? null)
  if (from === null) return above === null ? 'whatever is left' : `less than ${share(above)}`
  return above === null ? `${share(from)} or more` : `${share(from)} up to ${share(above)}`
}
