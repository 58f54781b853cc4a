import type { ErrorBudgetPolicy, PolicyClause } from '../../core/delivery/error-budget-policy.ts'
import type { PolicyVerdict } from '../../core/delivery/policy-verdict.ts'
import { WHOLE } from '../../core/quantity/units.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { WORKBOOK_POLICY } from '../../format/delivery-sources.ts'
import { formatPercentDifference, formatPercentExactly } from '../../format/percent.ts'
import { clauseName, clauseRangeWords, verdictName } from '../../format/policy-words.ts'
import { Bracketed, Figure, Formula, Operator, Term } from '../ui/formula.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
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
        <Away term={`until “${clauseName(policy, next.index)}”`} {...awayOf(remaining, policy.clauses[index])} />
      )}
      {above !== null && (
        <Away term={`until “${clauseName(policy, above.index)}”`} {...awayOf(remaining, above.clause)} />
      )}
      <p>The first clause applies whose limit is not above what is left: {left}.</p>
      <InTheGlossary
        terms={[
          ['error-budget-policy', 'error-budget policy'],
          ['freeze', 'freeze'],
        ]}
      />
    </ShowMath>
  )
}

/** What lies between what is left and where a clause begins, the smaller one taken from the larger. */
const awayOf = (remaining: Ratio, clause: PolicyClause | undefined): Omit<AwayProps, 'term'> => {
  const bound = (clause?.from ?? 0) / WHOLE
  const [more, less] = remaining > bound ? [remaining, bound] : [bound, remaining]
  const [from, taken, away] = formatPercentDifference(more, less)
  return { from, taken, isTakenNegative: less < 0, away }
}

interface AwayProps {
  readonly term: string
  readonly from: string
  readonly taken: string
  readonly isTakenNegative: boolean
  readonly away: string
}

const Away = ({ term, from, taken, isTakenNegative, away }: AwayProps) => (
  <Formula>
    <Term>{term}</Term>
    <Operator>:</Operator>
    <Figure>{from}</Figure>
    <Operator>−</Operator>
    {isTakenNegative ? (
      <Bracketed>
        <Figure>{taken}</Figure>
      </Bracketed>
    ) : (
      <Figure>{taken}</Figure>
    )}
    <Operator>=</Operator>
    <Figure>{away}</Figure>
  </Formula>
)
