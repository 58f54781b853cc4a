import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { COMPOUND_POISSON } from '../../format/delivery-sources.ts'
import { formatEvents } from '../../format/count.ts'
import { formatPercentExactly } from '../../format/percent.ts'
import { Bracketed, Figure, Formula, Operator, Term } from '../ui/formula.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'

export interface DeliveryMathProps {
  readonly answer: DeliveryAssessment
  readonly findings: ChangeFindings
}

/** How the chance comes about: a number of failures by chance, each of which costs by chance. */
export const ChanceMath = ({
  answer: { basis, failuresPerWindow },
  findings: { chance, spend },
}: DeliveryMathProps) => (
  <ShowMath of="Chance to stay inside the objective" source={COMPOUND_POISSON}>
    <Formula>
      <Term>chance</Term>
      <Operator>=</Operator>
      <Term>P</Term>
      <Bracketed>
        <Term>cost 1</Term>
        <Operator>+</Operator>
        <Operator>…</Operator>
        <Operator>+</Operator>
        <Term>cost N</Term>
        <Operator>≤</Operator>
        <Figure>{formatPercentExactly(basis.left)}</Figure>
      </Bracketed>
      <Operator>{chance.low === chance.high ? '=' : '≈'}</Operator>
      <Figure>{formatPercentExactly(chance.chance)}</Figure>
    </Formula>
    <p>
      N, the number of failed changes in an SLO window, is a Poisson number with a mean of{' '}
      {formatEvents(failuresPerWindow)}.{' '}
      {spend.cost.varying > 0
        ? 'What one costs varies with how long the restore takes, as an exponential time does.'
        : 'Every restore takes the same time.'}{' '}
      {spend.cost.traffic.weights.length > 1 && 'It also varies with the traffic at the hour of the deploy. '}
      {chance.low === chance.high
        ? 'This is the exact sum over every number of failures.'
        : `No exact sum is at hand here: it surely lies between ${formatPercentExactly(chance.low)} and ${formatPercentExactly(chance.high)}.`}
    </p>
    <InTheGlossary
      terms={[
        ['slo', 'objective'],
        ['change-failure-rate', 'change failure rate'],
      ]}
    />
  </ShowMath>
)
