import { MINUTES_OF_A_YEAR } from '../../core/cost/outage-cost.ts'
import type { Estimate, TotalCost } from '../../core/cost/total-cost.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { formatMoney } from '../../format/money.ts'
import { formatNumber } from '../../format/number.ts'
import { formatShare } from '../../format/percent.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { Bracketed, Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'
import { ShowMath } from '../ui/show-math.tsx'

export interface CostMathProps {
  readonly estimate: Estimate
  readonly present: TotalCost
  readonly currency: string
}

/** Where both costs come from. */
export const CostMath = ({ estimate: { outagePerMinute, nextNine, growth }, present, currency }: CostMathProps) => (
  <ShowMath of="the cost of reliability" source={WORKBOOK_BUDGET}>
    <Formula>
      <Term>outage</Term>
      <Operator>=</Operator>
      <Figure>{formatShare(errorBudget(present.target))}</Figure>
      <Operator>×</Operator>
      <Figure>{`${formatNumber(MINUTES_OF_A_YEAR, 0)} min`}</Figure>
      <Operator>×</Operator>
      <Figure>{formatMoney(outagePerMinute, currency)}</Figure>
      <Operator>=</Operator>
      <Figure>{formatMoney(present.outage, currency)}</Figure>
    </Formula>
    {growth === 1 ? (
      <Formula>
        <Term>n nines more</Term>
        <Operator>=</Operator>
        <Figure>{formatMoney(nextNine, currency)}</Figure>
        <Operator>×</Operator>
        <Term>n</Term>
      </Formula>
    ) : (
      <Formula>
        <Term>n nines more</Term>
        <Operator>=</Operator>
        <Figure>{formatMoney(nextNine, currency)}</Figure>
        <Operator>×</Operator>
        <Fraction
          over={
            <>
              <msup>
                <mn>{formatNumber(growth, 3)}</mn>
                <mi>n</mi>
              </msup>
              <Operator>−</Operator>
              <Figure>1</Figure>
            </>
          }
          under={
            <Bracketed>
              <Figure>{formatNumber(growth, 3)}</Figure>
              <Operator>−</Operator>
              <Figure>1</Figure>
            </Bracketed>
          }
        />
      </Formula>
    )}
    <p>
      The first is at your target, for a year in which all of its budget is spent. The second is your estimate carried
      on: each nine costs so many times the one before. The cheapest target is where both change equally fast.
    </p>
  </ShowMath>
)
