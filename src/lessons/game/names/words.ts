import { keyed } from '../../keyed.ts'

/** What the incidents of the budget game are called. */
export const words = keyed('game-names', {
  release: 'Release {release} of week {week}',
  releaseStage: 'Release {release} of week {week}, for everybody',
  outage: 'Outage in week {week}',
  'brown-out': 'Brown-out in week {week}',
  'slow-leak': 'Slow leak in week {week}',
  spike: 'Spike in week {week}',
} as const)
