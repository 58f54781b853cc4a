import { useEffect, useMemo, useState } from 'react'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import { systemAssessment } from '../../core/dependency/system-assessment.ts'
import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'

/** A system of so many components is worked out at once, while the key that changed it is still down. */
const AT_ONCE = 40

/** Waited after an edit of a larger one, in milliseconds: longer than between two letters. */
const QUIET = 300

export interface SystemFindings {
  /** What follows from the system, or else from the last one that an answer could be given for; null: there was none. */
  readonly assessment: SystemAssessment | null
  /** Whether it is of the system as it is now. */
  readonly upToDate: boolean
  /** Whether another one is on its way. */
  readonly working: boolean
}

/** Everything that follows from a system, worked out as it changes. What was found last stays until there is a new answer. */
export const useSystemAssessment = (system: SystemModel, failingOf: FailingOf): SystemFindings => {
  const { components, journey, correlation, split } = system
  const small = components.length <= AT_ONCE
  // The correlation and the split change nothing of what is worked out here.
  // oxlint-disable-next-line react/exhaustive-deps
  const asked = useMemo(() => ({ components, journey, correlation, split }), [components, journey])
  const atOnce = useMemo(() => (small ? systemAssessment(asked, failingOf) : null), [small, asked, failingOf])
  const [later, setLater] = useState<{ readonly of: object; readonly found: SystemAssessment | null } | null>(null)
  useEffect(() => {
    if (small) return
    const timer = setTimeout(() => setLater({ of: asked, found: systemAssessment(asked, failingOf) }), QUIET)
    return () => clearTimeout(timer)
  }, [small, asked, failingOf])
  const working = !small && later?.of !== asked
  const found = small ? atOnce : (later?.found ?? null)
  const [good, setGood] = useState<SystemAssessment | null>(found)
  if (found !== null && found !== good) setGood(found)
  return { assessment: found ?? good, upToDate: found !== null && !working, working }
}
