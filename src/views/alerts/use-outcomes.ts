import { useEffect, useState } from 'react'
import { strategyOutcome } from '../../core/alert/strategy-outcome.ts'
import type { StrategyOutcome } from '../../core/alert/strategy-outcome.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Strategy } from './strategy-sets.ts'

/** Waited after an edit before anything is worked out, in milliseconds: longer than between two letters. */
const QUIET = 200

export type Outcomes = Readonly<Record<string, StrategyOutcome>>

/**
 * How each strategy did, by its key. Worked out one at a time once the typing and dragging pauses, so that none of it ever
 * holds up a key; until then the outcomes of before stand, and `upToDate` is false.
 */
export const useOutcomes = (
  strategies: readonly Strategy[],
  scenario: Scenario,
  assessment: Assessment,
): { readonly outcomes: Outcomes; readonly upToDate: boolean } => {
  const [worked, setWorked] = useState<{
    readonly of: readonly Strategy[] | null
    readonly assessment: Assessment | null
    readonly outcomes: Outcomes
  }>({ of: null, assessment: null, outcomes: {} })
  useEffect(() => {
    const outcomes: Record<string, StrategyOutcome> = {}
    let timer = setTimeout(work, QUIET)
    function work(): void {
      const next = strategies.find(({ key }) => outcomes[key] === undefined)
      if (next === undefined) {
        setWorked({ of: strategies, assessment, outcomes })
        return
      }
      outcomes[next.key] = strategyOutcome(next.rules, scenario, assessment)
      timer = setTimeout(work, 0)
    }
    return () => clearTimeout(timer)
  }, [strategies, scenario, assessment])
  return { outcomes: worked.outcomes, upToDate: worked.of === strategies && worked.assessment === assessment }
}
