import type { Instant } from '../quantity/units.ts'
import type { RuleOutcome } from './alert-assessment.ts'
import type { FiringOfRule } from './first-firing.ts'

/** Every firing that began at `from` or later, in the order in which they fired; of several at once, in the table's order. */
export const firingsWithin = (rules: readonly RuleOutcome[], from: Instant): readonly FiringOfRule[] =>
  rules
    .flatMap(({ rule, firings }) => firings.filter((one) => one.from >= from).map((firing) => ({ rule, firing })))
    .sort((a, b) => a.firing.from - b.firing.from)
