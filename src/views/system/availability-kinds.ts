import type { ComponentAvailability } from '../../core/dependency/system-model.ts'
import { HOUR, ppb } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'

type Kind = ComponentAvailability['kind']

/** A scenario of the workspace other than the open one. */
export interface OtherScenario {
  readonly id: string
  readonly title: string
}

export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  target: 'Promises',
  measured: 'Measured',
  repair: 'Failure and repair',
  scenario: 'As in scenario',
}

const USUAL_SHARE: PartsPerBillion = ppb(999_000_000)
/** A failure a month, repaired within the hour. */
const USUAL_REPAIR = { kind: 'repair', mttf: 719 * HOUR, mttr: HOUR } as const

/** The same availability said another way, as far as it can be: a share stays the share that it was. */
export const availabilityOfKind = (
  kind: Kind,
  before: ComponentAvailability,
  scenarios: readonly OtherScenario[],
): ComponentAvailability => {
  if (kind === before.kind) return before
  switch (kind) {
    case 'repair':
      return USUAL_REPAIR
    case 'scenario':
      return { kind, scenarioId: scenarios[0]?.id ?? '' }
    case 'target':
    case 'measured':
      return { kind, share: 'share' in before ? before.share : USUAL_SHARE }
  }
}
