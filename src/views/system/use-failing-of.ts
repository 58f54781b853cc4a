import { useMemo, useState } from 'react'
import { measuredFailing } from '../../core/dependency/measured-failing.ts'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import type { Component } from '../../core/dependency/system-model.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import { useAssessments } from '../../store/use-assessments.ts'
import { useWorkspace } from '../../store/use-store.ts'

/** What the scenarios that components name measure: the same function for as long as they measure the same. */
export const useFailingOf = (components: readonly Component[]): FailingOf => {
  const all = useWorkspace((state) => state.scenarios)
  const asked = useMemo(() => {
    const ids = new Set(components.flatMap(({ availability: at }) => (at.kind === 'scenario' ? [at.scenarioId] : [])))
    return all.filter(({ id }) => ids.has(id))
  }, [components, all])
  const assessments = useAssessments(asked)
  const failing = asked.map(({ id, target }, index): readonly [string, Ratio] => [
    id,
    measuredFailing(assessments[index] ?? null, target),
  ])
  const [kept, setKept] = useState(failing)
  const same = sameFacts(kept, failing)
  if (!same) setKept(failing)
  const told = same ? kept : failing
  return useMemo(() => {
    const byId = new Map(told)
    return (id) => byId.get(id) ?? null
  }, [told])
}
