import type { BurnDownPicture, ForecastBand, ForecastLine } from '../../../src/views/charts/burn-down-picture.ts'

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
  forecast: null,
  evenBurn: { from: at('2026-11-01T00:00Z'), to: at('2026-12-01T00:00Z') },
  bands: [
    { id: 'deploy', label: 'Bad deploy', from: at('2026-11-04T12:00Z'), to: at('2026-11-04T12:20Z'), kind: 'counted' },
  ],
  ...changes,
})

/** From the half that is left on the 16th, straight to what is left on 1 December: the rate is twice the change. */
const foretold = (end: number): ForecastLine => ({
  times: Float64Array.of(at('2026-11-16T00:00Z'), at('2026-12-01T00:00Z')),
  remaining: Float64Array.of(0.5, end),
  burnRate: Math.abs(1 - 2 * end),
})

/** A forecast for the picture above. */
export const aForecast = (calm = 0.4, trend = 0, worst = -2): ForecastBand => ({
  calm: foretold(calm),
  trend: foretold(trend),
  worst: foretold(worst),
})
