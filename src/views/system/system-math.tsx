import { timeFailing } from '../../core/dependency/time-failing.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { formatAvailabilityExactly } from '../../format/availability.ts'
import { formatCount } from '../../format/count.ts'
import { CALCULUS, DECISION_DIAGRAMS, FRECHET } from '../../format/dependency-sources.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatUnavailability } from '../../format/availability.ts'
import { counted } from '../../format/plural.ts'
import { Figure, Formula, Operator, Term } from '../ui/formula.tsx'
import { InTheGlossary } from '../scenario/in-the-glossary.tsx'
import { ShowMath } from '../ui/show-math.tsx'

const COMPONENTS = { one: 'component', other: 'components' } as const

/** How the exact answer comes about. */
export const ExactMath = ({
  unavailability,
  nodes,
  parts,
}: {
  readonly unavailability: Ratio
  readonly nodes: number
  readonly parts: number
}) => (
  <ShowMath of="Availability at best" source={DECISION_DIAGRAMS}>
    <p>
      Every state that {counted(parts, COMPONENTS)} can be in is counted, working or failing, with its chance. A
      component that several others need is one component: it fails once, for all of them. So that not all the states
      have to be gone through one by one, those that come to the same are merged: {formatCount(nodes)} nodes of a
      decision diagram are left.
    </p>
    <p>Needs in a row multiply, replicas and alternatives fail only together:</p>
    <Formula>
      <Term>all needed</Term>
      <Operator>=</Operator>
      <Term>a₁ × a₂ × …</Term>
    </Formula>
    <Formula>
      <Term>either will do</Term>
      <Operator>=</Operator>
      <Term>1 − (1 − a₁) × (1 − a₂) × …</Term>
    </Formula>
    <Formula>
      <Term>availability</Term>
      <Operator>=</Operator>
      <Figure>1</Figure>
      <Operator>−</Operator>
      <Figure>{formatUnavailability(unavailability)}</Figure>
      <Operator>=</Operator>
      <Figure>{formatAvailabilityExactly(unavailability)}</Figure>
    </Formula>
  </ShowMath>
)

/** How a share of time becomes a length of time. */
export const TimeMath = ({ unavailability }: { readonly unavailability: Ratio }) => (
  <ShowMath of="Fails in 30 days" source={CALCULUS}>
    <Formula>
      <Term>fails</Term>
      <Operator>=</Operator>
      <Figure>{formatUnavailability(unavailability)}</Figure>
      <Operator>×</Operator>
      <Figure>30d</Figure>
      <Operator>=</Operator>
      <Figure>{formatSpan(timeFailing(unavailability))}</Figure>
    </Formula>
    <p>On average over many months. In any one of them it is more or less: failures do not come evenly.</p>
  </ShowMath>
)

/** What holds without the assumption of independence. */
export const BoundsMath = () => (
  <ShowMath of="However failures hang together" source={FRECHET}>
    <p>
      Nobody has to believe that failures are independent: whatever they have in common, the true number lies between
      these two. Two components that are both needed are best off when they always fail at the same time, and worst off
      when they never do; for two that stand in for each other it is the other way round.
    </p>
    <Formula>
      <Term>both needed: at least</Term>
      <Operator>=</Operator>
      <Term>a₁ + a₂ − 1</Term>
    </Formula>
    <Formula>
      <Term>both needed: at most</Term>
      <Operator>=</Operator>
      <Term>min(a₁, a₂)</Term>
    </Formula>
    <p>The same for every set of components that brings the journey down, and every set that keeps it up.</p>
  </ShowMath>
)

/** What the slider does. */
export const CorrelationMath = () => (
  <ShowMath of="Failures that hang together" source={CALCULUS}>
    <Formula>
      <Term>fails</Term>
      <Operator>=</Operator>
      <Term>(1 − ρ) × independent + ρ × together</Term>
    </Formula>
    <p>
      In the share ρ of all cases one shared cause decides everything, such as a network, a region or a deploy: whatever
      is worse off goes down with it, and a replica that is alike helps nobody. In all other cases failures are
      independent. Two replicas then fail at the same time with exactly the correlation ρ.
    </p>
    <InTheGlossary
      terms={[
        ['shared-fate', 'shared fate'],
        ['replica', 'replica'],
      ]}
    />
  </ShowMath>
)
