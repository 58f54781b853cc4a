import { keyed } from '../keyed.ts'

export const words = keyed('as-sampled', {
  waits:
    'Those times are continuous: your Prometheus waits up to {scrape} more for its scrape and {evaluation} for its evaluation.',
} as const)
