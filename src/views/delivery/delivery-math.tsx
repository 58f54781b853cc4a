import type { ChangeFindings } from '../../core/delivery/delivery-assessment.ts'
import { formatEvents } from '../../format/count.ts'
import { COMPOUND_POISSON } from '../../format/delivery-sources.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatNumber, formatSignificant } from '../../format/number.ts'
import { formatPercentExactly, formatShare } from '../../format/percent.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { Bracketed, Figure, Formula, Fraction, Operator, Squared, Term } from '../ui/formula.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'
import type { DeliveryMathProps } from './chance-math.tsx'

/** Mean and deviation of what change spends. */
export const ExpectedMath = ({ answer, findings }: DeliveryMathProps) => {
  const { deploysPerWeek, changeFailureRate } = useOpenScenario().delivery
  const { spend, expected, deviation } = findings
  return (
    <ShowMath of="Spent by change" source={COMPOUND_POISSON}>
      <Formula>
        <Term>failures</Term>
        <Operator>=</Operator>
        <Figure>{formatNumber(deploysPerWeek, 3)}</Figure>
        <Operator>×</Operator>
        <Figure>{formatShare(changeFailureRate)}</Figure>
        <Operator>×</Operator>
        <Figure>{`${formatNumber(answer.basis.weeks, 3)} weeks`}</Figure>
        <Operator>≈</Operator>
        <Figure>{formatSignificant(spend.rate, 4)}</Figure>
      </Formula>
      <Formula>
        <Term>mean</Term>
        <Operator>=</Operator>
        <Term>failures</Term>
        <Operator>×</Operator>
        <Term>cost of one</Term>
        <Operator>=</Operator>
        <Figure>{formatSignificant(spend.rate, 4)}</Figure>
        <Operator>×</Operator>
        <Figure>{formatPercentExactly(spend.mean)}</Figure>
        <Operator>≈</Operator>
        <Figure>{formatPercentExactly(expected.share)}</Figure>
      </Formula>
      <Formula>
        <Term>deviation</Term>
        <Operator>=</Operator>
        {/* Not every browser has a font for the sign that reaches over its parts. */}
        <Operator>√</Operator>
        <Bracketed>
          <Term>failures</Term>
          <Operator>×</Operator>
          <MeanSquare />
        </Bracketed>
        <Operator>≈</Operator>
        <Figure>{formatPercentExactly(deviation)}</Figure>
      </Formula>
      <SquareFormula findings={findings} />
      <p>
        Both are exact: failures come independently of each other, {formatEvents(spend.rate)} in a window on average,
        and each costs by itself.
      </p>
      <InTheGlossary
        terms={[
          ['deployment-frequency', 'deployment frequency'],
          ['change-failure-rate', 'change failure rate'],
        ]}
      />
    </ShowMath>
  )
}

const MeanSquare = () => (
  <>
    <Term>mean</Term>
    <Bracketed>
      <Squared>
        <Term>cost</Term>
      </Squared>
    </Bracketed>
  </>
)

/** The mean square of what one failure costs, from what is certain and what varies. */
const SquareFormula = ({ findings }: { readonly findings: ChangeFindings }) => {
  const { cost, meanSquare } = findings.spend
  const { traffic, certain, varying } = cost
  return (
    <>
      <Formula>
        <MeanSquare />
        <Operator>=</Operator>
        {traffic.meanSquare !== 1 && (
          <>
            <Figure>{formatSignificant(traffic.meanSquare, 4)}</Figure>
            <Operator>×</Operator>
          </>
        )}
        <Bracketed>
          <Squared>
            <Term>a</Term>
          </Squared>
          {varying > 0 && (
            <>
              <Operator>+</Operator>
              <Figure>2</Figure>
              <Term>ab</Term>
              <Operator>+</Operator>
              <Figure>2</Figure>
              <Squared>
                <Term>b</Term>
              </Squared>
            </>
          )}
        </Bracketed>
        <Operator>≈</Operator>
        <Figure>{formatSignificant(meanSquare, 4)}</Figure>
      </Formula>
      <p>
        a is what a failure costs for certain, {formatPercentExactly(certain)}
        {varying > 0 &&
          `; b what it costs on average until users are well, ${formatPercentExactly(varying)}, which varies`}
        .{traffic.meanSquare !== 1 && ' The factor is the mean square of the traffic at the hours of deploys.'}
      </p>
    </>
  )
}

/** What one failed change costs. */
export const FailureMath = ({ answer: { basis }, findings }: DeliveryMathProps) => {
  const { change, cost } = findings.spend
  const counted = basis.sliceTarget === null
  return (
    <ShowMath of="One failed change costs" source={WORKBOOK_BUDGET}>
      {counted && (
        <Formula>
          <Term>full outage</Term>
          <Operator>=</Operator>
          <Figure>{formatPercentExactly(change.failing)}</Figure>
          <Operator>×</Operator>
          <Bracketed>
            <Figure>{formatSpan(change.exposedBefore)}</Figure>
            <Operator>+</Operator>
            <Figure>{formatPercentExactly(change.exposedDuring)}</Figure>
            <Operator>×</Operator>
            <Figure>{formatSpan(change.restore)}</Figure>
          </Bracketed>
          <Operator>=</Operator>
          <Figure>{formatSpan(change.badTime)}</Figure>
        </Formula>
      )}
      <Formula>
        <Term>cost</Term>
        <Operator>=</Operator>
        {cost.traffic.mean !== 1 && (
          <>
            <Figure>{formatSignificant(cost.traffic.mean, 4)}</Figure>
            <Operator>×</Operator>
          </>
        )}
        <Fraction
          over={<Figure>{formatSpan(change.badTime)}</Figure>}
          under={<Figure>{formatSpan(basis.allowedBadTime)}</Figure>}
        />
        <Operator>≈</Operator>
        <Figure>{formatPercentExactly(findings.perFailure.share)}</Figure>
      </Formula>
      <p>
        {counted
          ? 'What fails of what is exposed, for as long as it is: first until somebody knows, counted as if everybody had it, then with the exposure it had reached until users are well again.'
          : 'Time slices are good or bad: all the time counts in which more of a slice fails than may, and none of the rest.'}{' '}
        Below the line: the full outage that the budget allows.
        {cost.traffic.mean !== 1 && ' The factor is the mean traffic at the hours of deploys.'}
      </p>
      <InTheGlossary
        terms={[
          ['change-failure-rate', 'change failure rate'],
          ['time-to-restore', 'time to restore'],
        ]}
      />
    </ShowMath>
  )
}
