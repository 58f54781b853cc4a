import { keyed } from '../keyed.ts'

/** What the incidents of made-up months are called, kind by kind, and each month after its seed. */
export const words = keyed('workshop.months', {
  name: 'Bad month “{seed}”',
  outage: ['Bad deploy', 'Database full', 'Provider down', 'Certificate ran out', 'Wrong route', 'Disk lost'],
  'brown-out': ['Slow provider', 'Overload', 'Wrong setting', 'Half the servers away', 'Cold cache', 'Lock queue'],
  'slow-leak': ['Leaking connections', 'Old clients refused', 'Flaky provider', 'Long backfill', 'Lost sessions'],
  spike: ['Restart', 'Network hiccup', 'Flag flipped and back', 'Cache flushed', 'Switch-over', 'Burst of logins'],
} as const)
