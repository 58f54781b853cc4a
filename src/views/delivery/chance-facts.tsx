import { SAFE_CHANCE } from '../../core/delivery/afforded-deploys.ts'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Assessment, Spend } from '../../core/scenario/assessment.ts'
import { formatAmount, formatEvents, unitWords } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatPercent } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { Fact } from '../ui/fact.tsx'
import { ExpectedMath, FailureMath } from './delivery-math.tsx'
import { OtherSpendChoice } from './other-spend-choice.tsx'

export interface ChanceFactsProps {
  readonly assessment: Assessment
  readonly answer: DeliveryAssessment
  readonly findings: ChangeFindings
}

/** What change is expected to spend, what else does, what is affordable, and what a single failure costs. */
export const ChanceFacts = ({ assessment, answer, findings }: ChanceFactsProps) => {
  const { basis, failuresPerWindow } = answer
  const { expected, deviation, perFailure } = findings
  return (
    <>
      <Fact
        label="Spent by change"
        figure={formatPercent(expected.share)}
        note={`${amountWords(expected, assessment)} on average, give or take ${formatPercent(deviation)}`}
        math={<ExpectedMath answer={answer} findings={findings} />}
      />
      <Fact
        label="Spent elsewhere"
        figure={formatPercent(basis.elsewhere)}
        note={
          basis.left < 0
            ? `${formatPercent(-basis.left)} more than there is`
            : `leaves ${formatPercent(basis.left)} for change`
        }
        math={<OtherSpendChoice elsewhere={basis.elsewhere} />}
      />
      <AffordedFact {...findings} />
      <Fact
        label="One failed change costs"
        figure={formatPercent(perFailure.share)}
        note={`of the budget: ${amountWords(perFailure, assessment)}. There are ${failureWords(failuresPerWindow)} in a window`}
        math={<FailureMath answer={answer} findings={findings} />}
      />
    </>
  )
}

const failureWords = (failures: number): string =>
  failures === 1 ? counted(1, { one: 'failure', other: 'failures' }) : `${formatEvents(failures)} failures`

/** The same as time of full outage, and as requests where they are counted. */
const amountWords = ({ time, events }: Spend, { unit }: Assessment): string =>
  unit === 'time'
    ? `${formatSpan(time)} of full outage`
    : `${formatSpan(time)} of full outage, ${formatAmount(events, unit)} ${unitWords(unit, events)}`

const AffordedFact = ({
  affordedOnAverage: onAverage,
  affordedSafely: safely,
}: Pick<ChangeFindings, 'affordedOnAverage' | 'affordedSafely'>) => {
  const label = 'Deploys the budget affords'
  if (onAverage === null) return <Fact label={label} figure="no limit" note="they cost nothing" />
  const safe = safely === null ? '' : `${formatEvents(safely)} a week to be ${formatPercent(SAFE_CHANCE)} sure`
  return <Fact label={label} figure={`${formatEvents(onAverage)} a week`} note={`on average; ${safe}`} />
}
