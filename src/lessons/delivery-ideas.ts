import { anotherNine } from './another-nine/idea.ts'
import { budgetPolicy } from './budget-policy/idea.ts'
import { fastRecovery } from './fast-recovery/idea.ts'
import { crossFunctionalTeams } from './cross-functional-teams/idea.ts'
import type { Ideas } from './idea.ts'
import { oneTradeOff } from './one-trade-off/idea.ts'
import { sharedResponsibility } from './shared-responsibility/idea.ts'
import { smallChanges } from './small-changes/idea.ts'

/** The ideas beside the Delivery view. */
export const deliveryIdeas = {
  'small-changes': smallChanges,
  'fast-recovery': fastRecovery,
  'one-trade-off': oneTradeOff,
  'budget-policy': budgetPolicy,
  'shared-responsibility': sharedResponsibility,
  'cross-functional-teams': crossFunctionalTeams,
  'another-nine': anotherNine,
} as const satisfies Ideas
