import { countsBetween } from '../../core/measurement/event-history.ts'
import { wilsonInterval } from '../../core/measurement/wilson-interval.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatEvents } from '../../format/count.ts'
import { formatSli } from '../../format/percent.ts'
import { WILSON } from '../../format/statistics-sources.ts'
import { Fact } from '../ui/fact.tsx'
import { Bracketed, Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'
import { ShowMath } from '../ui/show-math.tsx'

/** The SLI over the window so far, and between what so few requests can say that it lies. */
export const SliInterval = ({ assessment }: { readonly assessment: Assessment }) => {
  const { outlook, period, now } = assessment
  const { bad, valid } = countsBetween(outlook.history, period.start, now)
  const interval = wilsonInterval(valid - bad, valid)
  if (interval === null) return null
  const label = outlook.history.measured ? 'Measured SLI' : 'SLI so far'
  const [low, high] = [formatSli(interval.low), formatSli(interval.high)]
  return (
    <Fact
      label={label}
      figure={formatSli((valid - bad) / valid)}
      note={`95 % confidence by Wilson’s interval: ${low} to ${high}.`}
      math={
        <ShowMath of={label} source={WILSON}>
          <Formula>
            <Fraction
              over={
                <>
                  <Term>2g + z² ± z√</Term>
                  <Bracketed>
                    <Term>z² + 4g × (n − g) / n</Term>
                  </Bracketed>
                </>
              }
              under={<Term>2 × (n + z²)</Term>}
            />
          </Formula>
          <Formula>
            <Term>g</Term>
            <Operator>=</Operator>
            <Figure>{formatEvents(valid - bad)}</Figure>
            <Operator>,</Operator>
            <Term>n</Term>
            <Operator>=</Operator>
            <Figure>{formatEvents(valid)}</Figure>
            <Operator>,</Operator>
            <Term>z</Term>
            <Operator>=</Operator>
            <Figure>1.96</Figure>
          </Formula>
          <p>
            If every request failed by chance alone, independently of the others, about 95 of 100 such intervals would
            hold the true share. Failures that come in bursts, as in an incident, make it wider than this.
          </p>
        </ShowMath>
      }
    />
  )
}
