import { automation } from './automation/idea.ts'
import { burnRates } from './burn-rates/idea.ts'
import type { Ideas } from './idea.ts'
import { infrastructureAsCode } from './infrastructure-as-code/idea.ts'
import { paging } from './paging/idea.ts'
import { shortWindows } from './short-windows/idea.ts'

/** The ideas beside the Alerts view. */
export const alertIdeas = {
  'burn-rates': burnRates,
  paging,
  'short-windows': shortWindows,
  automation,
  'infrastructure-as-code': infrastructureAsCode,
} as const satisfies Ideas
