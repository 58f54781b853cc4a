import { burnRate } from '../../core/burn/burn-rate.ts'
import { countsBetween } from '../../core/measurement/event-history.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { spentInIncidents } from '../../core/scenario/spenders.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatAmount } from '../../format/count.ts'
import { formatShare } from '../../format/percent.ts'
import type { ToldForecast } from '../scenario/forecast-of.ts'
import { Bracketed, Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'

const rateOf = (rate: number | null): string => (rate === null ? 'no data' : formatBurnRate(rate))

/** Where the three rates of a forecast come from. */
export const ForecastMath = ({
  assessment,
  told,
}: {
  readonly assessment: Assessment
  readonly told: ToldForecast
}) => {
  const { outlook, period, now, target, unit, underlying, burnRate6h } = assessment
  const { bad, valid } = countsBetween(outlook.history, period.start, now)
  const budget = formatShare(errorBudget(target))
  const rate3d = burnRate(outlook.history, now, 3 * DAY, target)
  const { unnamed, soFar } = told.basis
  return (
    <>
      <Formula>
        <Term>{unnamed ? 'outside' : 'calm'}</Term>
        <Operator>=</Operator>
        <Fraction
          over={
            <Fraction
              over={<Figure>{formatAmount(underlying.events, unit)}</Figure>}
              under={
                <>
                  <Figure>{formatAmount(valid, unit)}</Figure>
                  <Operator>−</Operator>
                  <Figure>{formatAmount(spentInIncidents(assessment).events, unit)}</Figure>
                </>
              }
            />
          }
          under={<Figure>{budget}</Figure>}
        />
        {unnamed ? (
          <>
            <Operator>,</Operator>
            <Term>calm</Term>
            <Operator>=</Operator>
            <Term>min</Term>
            <Bracketed>
              <Term>outside</Term>
              <Operator>,</Operator>
              <Figure>{rateOf(burnRate6h)}</Figure>
              <Operator>,</Operator>
              <Figure>{rateOf(rate3d)}</Figure>
            </Bracketed>
            <Operator>=</Operator>
          </>
        ) : (
          <Operator>≈</Operator>
        )}
        <Figure>{formatBurnRate(told.calm.rate)}</Figure>
      </Formula>
      <Formula>
        <Term>worst</Term>
        <Operator>=</Operator>
        <Term>max</Term>
        <Bracketed>
          <Figure>{rateOf(burnRate6h)}</Figure>
          <Operator>,</Operator>
          <Figure>{rateOf(rate3d)}</Figure>
          <Operator>,</Operator>
          <Term>calm</Term>
        </Bracketed>
        <Operator>=</Operator>
        <Figure>{formatBurnRate(told.worst.rate)}</Figure>
      </Formula>
      <Formula>
        <Term>so far</Term>
        <Operator>=</Operator>
        <Fraction
          over={
            <Fraction
              over={<Figure>{formatAmount(bad, unit)}</Figure>}
              under={<Figure>{formatAmount(valid, unit)}</Figure>}
            />
          }
          under={<Figure>{budget}</Figure>}
        />
        <Operator>=</Operator>
        <Figure>{formatBurnRate(soFar)}</Figure>
        <Operator>,</Operator>
        <Term>trend</Term>
        <Operator>=</Operator>
        <Figure>{formatBurnRate(told.trend.rate)}</Figure>
      </Formula>
      <p>
        {unnamed
          ? 'Outside is what failed outside of every named incident, of what no incident failed. As that is most of what is spent, it may hold outages that nobody has named: so calm is the least of it and of the burn rates of the last 6 hours and the last 3 days. '
          : 'Calm is what failed without any incident, of what no incident failed. '}
        Worst is the larger burn rate of the last 6 hours and the last 3 days. The trend is the burn rate over the SLO
        window so far, kept between those two. Each is run forward from the budget left now
        {outlook.sloWindow.kind === 'rolling'
          ? ', while what failed before leaves the rolling window.'
          : ' up to the end of the period.'}
      </p>
    </>
  )
}
