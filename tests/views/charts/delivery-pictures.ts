import { PRACTICES } from '../../../src/core/delivery/trade-off.ts'
import type { Practice } from '../../../src/core/delivery/trade-off.ts'
import type { LeversPicture } from '../../../src/views/charts/levers-picture.ts'
import type { SpendHistogramPicture } from '../../../src/views/charts/spend-histogram-picture.ts'
import type { TradeOffPicture } from '../../../src/views/charts/trade-off-picture.ts'

/** 1,000 windows in bins of half a budget: 400 without a failure, 200 more up to 50 %, 200 up to 100 %, 100 up to 150 %, 100 above. */
export const aHistogram: SpendHistogramPicture = {
  bins: { width: 0.5, counts: [600, 200, 100], over: 100 },
  windows: 1_000,
  untouched: 400,
  left: 0.75,
  mean: 0.6,
  inside: 0.7,
  noFailure: 0.39,
}

/** From 1/8 of a deploy a week to 8; each practice holds to four times as many deploys as the one before. */
const falling = (half: number): Float64Array =>
  Float64Array.from([0.125, 0.25, 0.5, 1, 2, 4, 8], (often) => 1 / (1 + (often / half) ** 2))

const HALVES: Readonly<Record<Practice, number | null>> = {
  today: 0.5,
  // No step forward: it comes to the same as today.
  'faster-detection': 0.5,
  'faster-rollback': 2,
  // No alert would notice.
  canary: null,
  // Does not fall within the picture.
  all: 10_000,
}

export const aTradeOff: TradeOffPicture = {
  tradeOff: {
    frequencies: Float64Array.from([0.125, 0.25, 0.5, 1, 2, 4, 8]),
    curves: PRACTICES.map((practice) => {
      const half = HALVES[practice]
      return { practice, chances: half === null ? null : falling(half) }
    }),
    today: { deploysPerWeek: 1, chance: 0.2 },
  },
  names: {
    today: 'today',
    'faster-detection': 'found in 1m',
    'faster-rollback': 'restored in 5m',
    canary: 'canary',
    all: 'all three',
  },
}

/** Today 80 %; the failure rate moves it by 20 % each way, detection by 5 %, and with fewer exposed nobody notices. */
export const aLeversPicture: LeversPicture = {
  levers: [
    { input: 'change-failure-rate', less: { mean: 0.6, chance: 0.8 }, more: { mean: 1, chance: 0.5 }, swing: 0.4 },
    { input: 'time-to-detect', less: { mean: 0.75, chance: 0.7 }, more: { mean: 0.85, chance: 0.6 }, swing: 0.1 },
    { input: 'exposure', less: null, more: { mean: 0.8, chance: 0.65 }, swing: 0 },
  ],
  names: {
    'deploys-per-week': 'Deploys per week',
    'change-failure-rate': 'Change failure rate',
    'time-to-detect': 'Time to detect',
    'time-to-restore': 'Time to restore',
    exposure: 'Users exposed',
    failing: 'Requests failing',
  },
  mean: 0.8,
  left: 0.7,
}
