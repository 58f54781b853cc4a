import type { BurnDownPicture } from '../../../src/views/charts/burn-down-picture.ts'

const at = (text: string): number => Date.parse(text)

/** November 2026: a bad deploy of 20 minutes at noon on the 4th takes half of the budget; now is the 16th. */
export const aPicture = (changes: Partial<BurnDownPicture> = {}): BurnDownPicture => ({
  from: at('2026-11-01T00:00Z'),
  to: at('2026-12-01T00:00Z'),
  timeZone: 'UTC',
  now: at('2026-11-16T00:00Z'),
  remainingNow: 0.5,
  past: {
    times: Float64Array.of(
      at('2026-11-01T00:00Z'),
      at('2026-11-04T12:00Z'),
      at('2026-11-04T12:20Z'),
      at('2026-11-16T00:00Z'),
    ),
    remaining: Float64Array.of(1, 1, 0.5, 0.5),
  },
  ahead: {
    times: Float64Array.of(at('2026-11-16T00:00Z'), at('2026-12-01T00:00Z')),
    remaining: Float64Array.of(0.5, 0.25),
  },
  evenBurn: { from: at('2026-11-01T00:00Z'), to: at('2026-12-01T00:00Z') },
  bands: [
    { id: 'deploy', label: 'Bad deploy', from: at('2026-11-04T12:00Z'), to: at('2026-11-04T12:20Z'), kind: 'counted' },
  ],
  ...changes,
})
