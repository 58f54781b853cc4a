import type { PlayedQuarters } from '../../core/delivery/played-quarter.ts'
import type { QuarterPlan } from '../../core/delivery/quarter-plan.ts'
import { playQuartersInWorker } from '../../work/simulation-client.ts'
import { useWork } from '../ui/use-work.ts'
import type { BeginWork, Work } from '../ui/use-work.ts'

const QUIET = 300

export interface QuartersPlay extends Omit<Work<QuarterPlan, PlayedQuarters>, 'shown'> {
  /** What is known so far; null until the first picture of this plan has come. */
  readonly played: PlayedQuarters | null
}

const play: BeginWork<QuarterPlan, PlayedQuarters> = async (plan, onPicture, signal) => {
  const result = await playQuartersInWorker(plan, { onPicture, signal })
  return result.ok ? result.value : null
}

/** Many quarters played in a worker, anew whenever the plan is another. */
export const usePlayedQuarters = (plan: QuarterPlan): QuartersPlay => {
  const { shown, ...work } = useWork(plan, play, QUIET)
  // The means of another plan must not stand beside this one's picture.
  return { ...work, played: shown?.of === plan ? shown.picture : null }
}
