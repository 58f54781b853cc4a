import { useMemo } from 'react'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import type { Estimate } from '../../core/measurement/estimate.ts'
import { nextSeed } from '../../core/quantity/seed-text.ts'
import { formatChance } from '../../format/chance.ts'
import { formatCount } from '../../format/count.ts'
import { formatPercent, formatPercentExactly } from '../../format/percent.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { SpendHistogramFigure } from '../charts/spend-histogram-figure.tsx'
import type { SpendHistogramPicture } from '../charts/spend-histogram-picture.ts'
import { Button } from '../ui/button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import styles from './spend-by-change.module.css'
import { useEditDelivery } from './use-edit-delivery.ts'
import { useSimulatedSpend } from './use-simulated-spend.ts'
import type { SpendSimulation } from './use-simulated-spend.ts'

export interface SpendByChangeProps {
  readonly answer: DeliveryAssessment
  readonly findings: ChangeFindings
}

/** How much change spends in a window, and how often: simulated, and held against what is worked out exactly. */
export const SpendByChange = ({ answer, findings }: SpendByChangeProps) => {
  const { service, delivery } = useOpenScenario()
  const simulation = useSimulatedSpend(findings.spend, delivery.seed, {
    mean: findings.expected.share,
    inside: findings.chance.chance,
    left: answer.basis.left,
    noFailure: findings.noFailure,
  })
  const { shown } = simulation
  const picture = useMemo(() => shown && pictureOf(shown), [shown])
  return (
    <div data-topic="spend-by-change" data-part="spend-by-change">
      <SpendHistogramFigure
        picture={picture}
        summary={picture === null ? WAITING : summaryOf(picture)}
        fileName={`${service} spend by change`}
      >
        <Status {...simulation} />
      </SpendHistogramFigure>
    </div>
  )
}

type Simulated = NonNullable<SpendSimulation['shown']>

const pictureOf = ({ picture: { bins, windows, untouched }, of: { exact } }: Simulated): SpendHistogramPicture => ({
  bins,
  windows,
  untouched,
  ...exact,
})

const WAITING = 'How much of the budget change spends in an SLO window, and how often. It is being simulated.'

const summaryOf = ({ inside, left, mean, noFailure }: SpendHistogramPicture): string => {
  const held =
    left < 0
      ? 'Everything else alone spends more than the whole budget, so that nothing is left for change'
      : `In ${formatChance(inside)} of SLO windows change spends no more than the ${formatPercent(left)} of the budget that is left for it`
  return `${held}; on average it spends ${formatPercent(mean)}, and ${formatChance(noFailure)} of windows see no failed change at all.`
}

const Status = ({ shown, state, cancel, again }: SpendSimulation) => (
  <div className={styles.status} aria-busy={state === 'running'}>
    {shown !== null && <Agreement {...shown} />}
    {state === 'running' && (
      <div className={styles.progress}>
        <ProgressBar
          label="Simulating"
          value={shown === null ? null : shown.picture.windows / shown.picture.of}
          text={
            shown === null
              ? undefined
              : `${formatCount(shown.picture.windows)} of ${formatCount(shown.picture.of)} SLO windows`
          }
        />
        <Button onClick={cancel}>Cancel</Button>
      </div>
    )}
    {state === 'cancelled' && <Stopped words="Stopped there." onAgain={again} />}
    {state === 'failed' && (
      <Stopped
        words="The simulation could not run here. The numbers above come from formulas and do not need it."
        onAgain={again}
      />
    )}
    {state === 'done' && <DrawOthers />}
  </div>
)

const Stopped = ({ words, onAgain }: { readonly words: string; readonly onAgain: () => void }) => (
  <p role="status">
    {words}{' '}
    <Button variant="quiet" onClick={onAgain}>
      Simulate again
    </Button>
  </p>
)

/** "91.8 % (91.02 to 92.56 %)". */
const interval = ({ value, low, high }: Estimate): string =>
  `${formatPercent(value)} (${formatPercentExactly(low).split('\u00a0')[0]} to ${formatPercentExactly(high)})`

const holds = ({ low, high }: Estimate, exact: number): boolean => exact >= low && exact <= high

/** What was simulated beside what was worked out, and whether they agree. */
const Agreement = ({ picture: { windows, mean, inside }, of: { exact } }: Simulated) => (
  <p>
    {formatCount(windows)} simulated SLO windows: change spends {interval(mean)} on average, by formula{' '}
    {formatPercentExactly(exact.mean)}; {interval(inside)} of them stay inside, by formula{' '}
    {formatPercentExactly(exact.inside)}.{' '}
    {holds(mean, exact.mean) && holds(inside, exact.inside)
      ? 'Both formulas lie within the 95 % interval of the simulation.'
      : 'A formula lies outside of its 95 % interval, as happens to one seed in twenty for each.'}
  </p>
)

const DrawOthers = () => {
  const { seed } = useOpenScenario().delivery
  const edit = useEditDelivery()
  return (
    <Button variant="quiet" onClick={() => edit({ seed: nextSeed(seed) }, 'seed')}>
      Draw other windows
    </Button>
  )
}
