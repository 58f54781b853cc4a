import type { ErrorBudgetPolicy } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { WORKBOOK_POLICY } from '../../format/delivery-sources.ts'
import { formatPercentExactly } from '../../format/percent.ts'
import { clauseRangeWords, verdictName } from '../../format/policy-words.ts'
import { Figure, Formula, Operator, Term } from '../ui/formula.tsx'
import { ShowMath } from '../ui/show-math.tsx'

export interface VerdictMathProps {
  readonly policy: ErrorBudgetPolicy
  readonly verdict: PolicyVerdict
  readonly remaining: Ratio
}

/** Which clause holds, and how far the next ones are. */
export const VerdictMath = ({ policy, verdict, remaining }: VerdictMathProps) => {
  const { index, next, above } = verdict
  const left = formatPercentExactly(remaining)
  return (
    <ShowMath of="the verdict" source={WORKBOOK_POLICY}>
      <ol>
        {policy.clauses.map(({ id, verdict: says }, place) => (
          <li key={id}>
            {place === index ? '→ ' : ''}
            {clauseRangeWords(policy, place)}: {verdictName(says)}
          </li>
        ))}
      </ol>
      {next !== null && (
        <Away term={`until “${verdictName(next.clause.verdict)}”`} left={left} away={next.away} falls />
      )}
      {above !== null && (
        <Away term={`until “${verdictName(above.clause.verdict)}”`} left={left} away={above.away} falls={false} />
      )}
      <p>The first clause applies whose limit is not above what is left: {left}.</p>
    </ShowMath>
  )
}

interface AwayProps {
  readonly term: string
  readonly left: string
  readonly away: Ratio
  /** Whether the budget has to fall to get there. */
  readonly falls: boolean
}

const Away = ({ term, left, away, falls }: AwayProps) => (
  <Formula>
    <Term>{term}</Term>
    <Operator>:</Operator>
    <Figure>{left}</Figure>
    <Operator>{falls ? '−' : '+'}</Operator>
    <Figure>{formatPercentExactly(away)}</Figure>
  </Formula>
)
