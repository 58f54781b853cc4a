import { useEffect, useMemo, useState } from 'react'
import type { FailingOf } from '../../core/dependency/own-unavailability.ts'
import { journeySystem } from '../../core/dependency/system.ts'
import { assessedSystem, systemAssessment } from '../../core/dependency/system-assessment.ts'
import type { SystemAssessment } from '../../core/dependency/system-assessment.ts'
import type { SystemModel } from '../../core/dependency/system-model.ts'
import { ratioOf } from '../../core/quantity/units.ts'
import { assessSystemInWorker } from '../../work/simulation-client.ts'

/** A system of so many components may be worked out at once, while the key that changed it is still down. */
const AT_ONCE = 40

/** If its diagram needs more nodes than this, it takes longer than a key may wait. */
const NODES_AT_ONCE = 4_000

/** Waited after an edit before a worker is asked, in milliseconds: longer than between two letters. */
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
  // The correlation and the split change nothing of what is worked out here.
  // oxlint-disable-next-line react/exhaustive-deps
  const asked = useMemo(() => ({ components, journey, correlation, split }), [components, journey])
  const atOnce = useMemo(() => foundAtOnce(asked, failingOf), [asked, failingOf])
  const [later, setLater] = useState<{
    readonly of: object
    readonly with: FailingOf
    readonly found: SystemAssessment | null
  } | null>(null)
  useEffect(() => {
    if (atOnce !== 'later') return
    const stopped = new AbortController()
    const find = async (): Promise<void> => {
      const found = await foundLater(asked, failingOf, stopped.signal)
      if (!stopped.signal.aborted) setLater({ of: asked, with: failingOf, found })
    }
    const timer = setTimeout(() => void find(), QUIET)
    return () => {
      clearTimeout(timer)
      stopped.abort()
    }
  }, [atOnce, asked, failingOf])
  const arrived = later !== null && later.of === asked && later.with === failingOf
  const working = atOnce === 'later' && !arrived
  const found = atOnce === 'later' ? (arrived ? later.found : null) : atOnce
  const [good, setGood] = useState<SystemAssessment | null>(found)
  if (found !== null && found !== good) setGood(found)
  return { assessment: found ?? good, upToDate: found !== null, working }
}

/** What a worker finds; null: nothing can be said, or the worker broke down, and what was found last stays. */
const foundLater = async (
  model: SystemModel,
  failingOf: FailingOf,
  signal: AbortSignal,
): Promise<SystemAssessment | null> => {
  const system = journeySystem(model, failingOf)
  if (system === null) return null
  const correlation = ratioOf(model.correlation)
  if (typeof Worker === 'undefined') return assessedSystem(system, correlation)
  try {
    const result = await assessSystemInWorker(system, correlation, signal)
    return result.ok ? result.value : null
  } catch {
    return null
  }
}

/** What can be said while a key is down; null: nothing can be said at all. */
const foundAtOnce = (system: SystemModel, failingOf: FailingOf): SystemAssessment | null | 'later' => {
  if (system.components.length > AT_ONCE) return 'later'
  const found = systemAssessment(system, failingOf, NODES_AT_ONCE)
  return found?.answer.kind === 'too-large' ? 'later' : found
}
