import { memo, useDeferredValue, useMemo } from 'react'
import type { ChangeFindings, DeliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { levers, LEVER_STEP } from '../../core/delivery/levers.ts'
import type { Lever, LeverInput } from '../../core/delivery/levers.ts'
import { formatChance } from '../../format/chance.ts'
import { formatPercent, formatSignedPercent } from '../../format/percent.ts'
import { useOpenScenario } from '../../store/use-store.ts'
import { LeversFigure } from '../charts/levers-figure.tsx'

// Drawn anew only when what it shows has changed.
const Figure = memo(LeversFigure)

const NAMES: Readonly<Record<LeverInput, string>> = {
  'deploys-per-week': 'Deploys per week',
  'change-failure-rate': 'Change failure rate',
  'time-to-detect': 'Time to detect',
  'time-to-restore': 'Time to restore',
  exposure: 'Users exposed',
  failing: 'Requests failing',
}

export interface LeversPartProps {
  readonly answer: DeliveryAssessment
  readonly findings: ChangeFindings
}

/** Which of its inputs the expected spend hangs on most. */
export const LeversPart = ({ answer: { basis }, findings }: LeversPartProps) => {
  const { service, delivery: newest } = useOpenScenario()
  const delivery = useDeferredValue(newest)
  const moved = useMemo(() => levers(basis, delivery), [basis, delivery])
  const mean = findings.expected.share
  const picture = useMemo(() => ({ levers: moved, names: NAMES, mean, left: basis.left }), [moved, mean, basis.left])
  return (
    <div data-topic="levers" data-part="levers">
      <Figure picture={picture} summary={summaryOf(moved, mean)} fileName={`${service} levers`} />
    </div>
  )
}

/** Deploying less is always a way; what else is as strong is told first. */
const strongest = (moved: readonly Lever[]): Lever | undefined => {
  const [first, second] = moved
  const isAsStrong = first?.input === 'deploys-per-week' && second !== undefined && second.swing >= first.swing * ALIKE
  return isAsStrong ? second : first
}

/** Swings that differ by less are the same but for the dust of sums. */
const ALIKE = 1 - 1e-9

/** The strongest lever in words. */
const summaryOf = (moved: readonly Lever[], mean: number): string => {
  const lever = strongest(moved)
  const better = [lever?.less, lever?.more].flatMap((end) => (end ? [end] : [])).toSorted((a, b) => a.mean - b.mean)[0]
  if (lever === undefined || better === undefined || lever.swing === 0) {
    return `Change is expected to spend ${formatPercent(mean)} of the budget, whichever input is turned.`
  }
  const change = formatSignedPercent(better === lever.more ? LEVER_STEP : -LEVER_STEP)
  return `What buys most is the ${NAMES[lever.input].toLowerCase()}: ${change} of it makes change spend ${formatPercent(better.mean)} of the budget on average, not ${formatPercent(mean)}, and the chance to stay inside ${formatChance(better.chance)}.`
}
