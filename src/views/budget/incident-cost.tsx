import type { Assessment, LedgerEntry, Placement } from '../../core/scenario/assessment.ts'
import { formatAmount, formatCount } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { incidentTitle } from '../../format/incident-name.ts'
import { formatPercent, formatPercentExactly, formatShare } from '../../format/percent.ts'
import { WORKBOOK_BUDGET } from '../../format/sources.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { Figure, Formula, Fraction, Operator, Term } from '../ui/formula.tsx'
import { ShowMath } from '../ui/show-math.tsx'

const PLACEMENTS: Readonly<Record<Placement, string | null>> = {
  inside: null,
  partly: 'partly outside the window',
  before: 'before the window: nothing spent',
  after: 'after “now”: not counted yet',
}

const spentWords = ({ measured, failing, lasted }: LedgerEntry['incident'], unit: Assessment['unit']): string => {
  if (unit === 'slices') return 'Above the line: what it cost of the time slices in which it ran. '
  return measured
    ? 'Above the line: what the measurements say failed while it ran. '
    : `Above the line: ${formatShare(failing)} of ${formatDuration(lasted)}, at the traffic of that time. `
}

/** What an incident has spent of the budget, and how that comes about. */
export const IncidentCost = ({
  entry,
  assessment,
}: {
  readonly entry: LedgerEntry
  readonly assessment: Assessment
}) => {
  const { incident, own, placement } = entry
  const { unit, allowedBadTime, allowedBadEvents } = assessment
  const remark = PLACEMENTS[placement]
  if (placement === 'before' || placement === 'after') return <span>{remark}</span>
  const trigger = `${formatSpan(own.time)} = ${formatPercent(own.share)}`
  return (
    <>
      <ShowMath
        of={`the cost of ${incidentTitle(incident, timeZoneOf(assessment.outlook.sloWindow))}`}
        trigger={trigger}
        source={WORKBOOK_BUDGET}
      >
        <Formula>
          <Term>spent</Term>
          <Operator>=</Operator>
          <Fraction
            over={<Figure>{formatAmount(own.events, unit)}</Figure>}
            under={<Figure>{unit === 'time' ? formatDuration(allowedBadTime) : formatCount(allowedBadEvents)}</Figure>}
          />
          <Operator>≈</Operator>
          <Figure>{formatPercentExactly(own.share)}</Figure>
        </Formula>
        <p>
          {spentWords(incident, unit)}
          Below it: what the error budget allows. As time of full outage that is {formatSpan(own.time)}.
        </p>
      </ShowMath>
      {remark !== null && <div>{remark}</div>}
    </>
  )
}
