import { useEffect, useState } from 'react'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import type { Severity } from '../../core/alert/alert-rule.ts'
import { changeEffect } from '../../core/alert/change-effect.ts'
import type { ChangeEffect } from '../../core/alert/change-effect.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { Way } from './rule-ways.ts'

/** Waited after an edit before anything is worked out, in milliseconds: longer than between two letters. */
const QUIET = 200

/** A way, and the incident that it is about; null: all of them. */
export interface Weighed {
  readonly way: Way
  readonly incidentId: string | null
}

export type Effects = ReadonlyMap<string, ChangeEffect>

const NONE: Effects = new Map()

/**
 * What each of several ways would change elsewhere, by its key. Worked out one at a time once the typing and dragging
 * pauses; until then there is nothing to say.
 */
export const useEffects = (
  weighed: readonly Weighed[],
  heard: Severity,
  scenario: Scenario,
  assessment: Assessment,
  alerts: AlertAssessment,
): Effects => {
  const [worked, setWorked] = useState<{ readonly of: readonly Weighed[]; readonly effects: Effects } | null>(null)
  useEffect(() => {
    const effects = new Map<string, ChangeEffect>()
    let timer = setTimeout(work, QUIET)
    function work(): void {
      const next = weighed[effects.size]
      if (next === undefined) {
        setWorked({ of: weighed, effects })
        return
      }
      const { way, incidentId } = next
      effects.set(way.key, changeEffect(scenario, assessment, alerts, way.changed, incidentId, heard))
      timer = setTimeout(work, 0)
    }
    return () => clearTimeout(timer)
  }, [weighed, heard, scenario, assessment, alerts])
  return worked?.of === weighed ? worked.effects : NONE
}
