import type { ErrorBudgetPolicy, PolicyClause, Verdict } from '../core/delivery/error-budget-policy.ts'
import { WHOLE } from '../core/quantity/units.ts'
import { formatCount } from './count.ts'
import { formatPercentExactly } from './percent.ts'

/** What a clause of a policy says: what is done, who decides, and what it does not hold for. */
export interface ClauseWords {
  readonly action: string
  readonly decides: string
  readonly exempt: string
}

const NAMES: Readonly<Record<Verdict, string>> = { ship: 'Ship', careful: 'Ship with care', freeze: 'Freeze' }

const USUAL = {
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
    decides: 'The owner of the service and the owner of the product together',
    exempt: 'Emergency fixes (P0) and security fixes',
  },
}

/** A verdict by its name: "Ship", "Ship with care", "Freeze". */
export const verdictName = (verdict: Verdict): string => NAMES[verdict]

/** The usual words of the clause at `index`, for fields that are still empty. */
export const usualClauseWords = (policy: ErrorBudgetPolicy, index: number): ClauseWords => {
  const verdict = policy.clauses[index]?.verdict ?? 'freeze'
  return verdict === 'freeze' ? { action: freezeWords(policy, index), ...USUAL.freeze } : USUAL[verdict]
}

/** What a freeze waits for: that the clause above it applies which is none. */
const freezeWords = ({ clauses }: ErrorBudgetPolicy, index: number): string => {
  const until = clauses.slice(0, index).findLast(({ verdict }) => verdict !== 'freeze')?.from ?? null
  return `No releases${until === null ? '' : ` until ${backWords(until)}`}. The team works on reliability.`
}

const backWords = (from: number): string => {
  if (from === 0) return 'the service is back within its objective'
  return from > 0
    ? `at least ${share(from)} of the budget is left again`
    : `the budget is overspent by no more than ${share(-from)}`
}

/** What the clause at `index` says, in its own words where it has some, else in the usual ones. */
export const clauseWords = (policy: ErrorBudgetPolicy, index: number): ClauseWords => {
  const usual = usualClauseWords(policy, index)
  const own = policy.clauses[index] ?? usual
  const said = (key: keyof ClauseWords): string => (own[key].trim() === '' ? usual[key] : own[key])
  return { action: said('action'), decides: said('decides'), exempt: said('exempt') }
}

/** Who decides by a clause: that hangs on nothing but itself. */
export const clauseDecides = ({ verdict, decides }: PolicyClause): string =>
  decides.trim() === '' ? USUAL[verdict].decides : decides

/** The clause at `index` by its verdict; where another has the same one, by its number too: "clause 2, Ship with care". */
export const clauseName = ({ clauses }: ErrorBudgetPolicy, index: number): string => {
  const verdict = clauses[index]?.verdict ?? 'freeze'
  const isOnly = clauses.filter((clause) => clause.verdict === verdict).length < 2
  return isOnly ? verdictName(verdict) : `clause ${formatCount(index + 1)}, ${verdictName(verdict)}`
}

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
