import type { Exclusion } from '../incident/exclusion.ts'
import { countsBetween } from '../measurement/event-history.ts'
import type { Ratio } from '../quantity/units.ts'
import { assessment, placementOf } from './assessment.ts'
import type { Assessment, Placement } from './assessment.ts'
import type { Scenario } from './scenario.ts'

/** How a budget stands: what was good, and what is left. null: nothing was measured. */
export interface Standing {
  readonly sli: Ratio | null
  readonly remaining: Ratio | null
}

/** An exclusion, and what happened during it. */
export interface ExcludedTime {
  readonly exclusion: Exclusion
  readonly placement: Placement
  /** Bad and valid events of it within the SLO window so far, whether they count or not. */
  readonly bad: number
  readonly valid: number
}

/** What a scenario's exclusions do: how it stands with them left out, and with everything counted. */
export interface ExclusionEffect {
  readonly leftOut: Standing
  readonly counted: Standing
}

/** Works out what the exclusions of an assessed scenario do. O(n) in the knots of its history. */
export const exclusionEffect = (scenario: Scenario, assessed: Assessment): ExclusionEffect => {
  const { events, now } = assessed
  const other = assessment({ ...scenario, exclusionsApply: !scenario.exclusionsApply }, events, now)
  const [leftOut, counted] = scenario.exclusionsApply ? [assessed, other] : [other, assessed]
  return {
    leftOut: standing(leftOut),
    counted: standing(counted),
  }
}

/** What happened during an exclusion, whether the scenario has it already or not. O(log n). */
export const excludedTime = (exclusion: Exclusion, { events, now, period }: Assessment): ExcludedTime => {
  const end = exclusion.began + exclusion.lasted
  const from = Math.max(period.start, exclusion.began)
  const to = Math.min(now, end)
  const { bad, valid } = to > from ? countsBetween(events, from, to) : { bad: 0, valid: 0 }
  return { exclusion, placement: placementOf(exclusion.began, end, period.start, now), bad, valid }
}

const standing = ({ sli, remaining }: Assessment): Standing => ({ sli, remaining: remaining?.share ?? null })
