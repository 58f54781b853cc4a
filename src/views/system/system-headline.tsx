import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import { timeBeyond, timeFailing } from '../../core/dependency/time-failing.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { formatAvailability, formatAvailabilityExactly } from '../../format/availability.ts'
import { formatCount } from '../../format/count.ts'
import { formatSpan } from '../../format/duration.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { Answer } from '../ui/answer.tsx'
import type { AnswerProps } from '../ui/answer.tsx'
import { Fact } from '../ui/fact.tsx'
import { correlatedOf } from './best-answer.ts'
import type { BestAnswer } from './best-answer.ts'
import styles from './system-headline.module.css'
import { BoundsMath, CorrelationMath, ExactMath, TimeMath } from './system-math.tsx'
import { ROUNDS } from './use-simulation.ts'

export interface SystemHeadlineProps {
  readonly assessment: SystemAssessment
  readonly best: BestAnswer
  readonly correlation: PartsPerBillion
  /** How good the answer is for the scenario. */
  readonly tone: AnswerProps['tone']
}

/** The answer: what the journey can promise at best, and what it hangs on. */
export const SystemHeadline = ({ assessment, best, correlation, tone }: SystemHeadlineProps) => {
  const { bounds } = assessment
  const correlated = correlatedOf(assessment, best, correlation)
  const [figure = '', sign = ''] = figureOf(best).split('\u00a0')
  return (
    <div className={styles.headline} data-topic="system-promise">
      <Answer label="Availability at best" figure={figure} sign={sign} tone={tone} note={<ExactlyNote best={best} />}>
        <TimeFact best={best} />
        <Fact
          label="Whatever fails together"
          name="However failures hang together"
          figure={`${formatAvailability(bounds.high)} to ${formatAvailability(bounds.low)}`}
          note="holds without independence"
          math={<BoundsMath />}
        />
        <Fact
          label={`Correlated by ${formatShare(correlation)}`}
          name="If failures hang together"
          figure={correlated === null ? '–' : formatAvailability(correlated)}
          note={correlated === null ? 'once something was drawn' : `${formatSpan(timeFailing(correlated))} in 30 days`}
          math={<CorrelationMath />}
        />
        <Fact
          label="If all fail together"
          name="If all failures come at once"
          figure={formatAvailability(assessment.together)}
          note="the worst of what is needed decides"
        />
      </Answer>
      <p className={styles.method}>
        <MethodWords best={best} />
      </p>
    </div>
  )
}

const figureOf = (best: BestAnswer): string =>
  best.kind === 'bounds' ? `≥\u202f${formatAvailability(best.bounds.high)}` : formatAvailability(best.unavailability)

const TimeFact = ({ best }: { readonly best: BestAnswer }) => {
  const label = 'Fails in 30 days'
  if (best.kind === 'bounds') {
    const { low, high } = best.bounds
    return (
      <Fact
        label={label}
        figure={`${formatSpan(timeFailing(low))} to ${formatSpan(timeFailing(high))}`}
        note="if failures are independent"
      />
    )
  }
  return (
    <Fact
      label={label}
      figure={formatSpan(timeFailing(best.unavailability))}
      note="on average"
      math={<TimeMath unavailability={best.unavailability} />}
    />
  )
}

/** More digits, where there are more to tell. */
const ExactlyNote = ({ best }: { readonly best: BestAnswer }) => {
  if (best.kind === 'bounds') return 'for certain'
  if (best.kind === 'simulated') return 'simulated'
  const { unavailability } = best
  const digits = formatAvailabilityExactly(unavailability)
  return (
    <>
      {digits === formatAvailability(unavailability) ? 'exact' : `more exactly ${digits}`} <ExactMath {...best} />
    </>
  )
}

/** By which method, and how sure that is. */
const MethodWords = ({ best }: { readonly best: BestAnswer }) => {
  switch (best.kind) {
    case 'exact':
      return `Exact over all states of ${counted(best.parts, { one: 'component', other: 'components' })}, each counted once however many others need it: a diagram of ${counted(best.nodes, { one: 'node', other: 'nodes' })}.`
    case 'bounds':
      return `Too large for the exact method. For certain it is between ${formatAvailability(best.bounds.high)} and ${formatAvailability(best.bounds.low)}, if failures are independent. A simulation will say more.`
    case 'simulated': {
      const { low, high, rounds, done } = best.simulation
      const progress = done ? '' : `, ${formatPercent(rounds / ROUNDS)} of them done`
      return `Too large for the exact method, so simulated: between ${formatAvailability(high)} and ${formatAvailability(low)} with 95 % confidence, after ${formatCount(rounds)} draws${progress}. For certain it is between ${formatAvailability(best.bounds.high)} and ${formatAvailability(best.bounds.low)}.`
    }
  }
}

/** Whether what it stands on leaves the journey its objective. */
export const toneFor = (best: BestAnswer | null, target: PartsPerBillion): AnswerProps['tone'] => {
  if (best === null || best.kind === 'bounds') return 'unknown'
  return timeBeyond(best.unavailability, target) <= 0 ? 'healthy' : 'spent'
}
