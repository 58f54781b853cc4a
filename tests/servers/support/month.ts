import { seededRandom } from '../../../src/core/quantity/seeded-random.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../src/core/quantity/units.ts'
import type { LabelledSamples } from '../../oracle/support/open-metrics.ts'

/** Midnight, so that a month ends on a multiple of every step that is tested. */
export const END: Instant = Date.UTC(2026, 6, 1)
export const MONTH: Milliseconds = 30 * DAY
export const SCRAPE: Milliseconds = 30 * SECOND

/** What is told about the life of one instance of a service. */
interface Life {
  readonly seed: number
  readonly span: Milliseconds
  /** How long before the end its process began anew; its counters then began at 0. */
  readonly restarted?: Milliseconds
  /** When nothing was scraped, before the end. */
  readonly unseen?: { readonly from: Milliseconds; readonly until: Milliseconds }
}

/** Counters of whole events by day and night, one in 2,000 failing, and one in five in a bad hour ten days before the end. */
const lifeOf = (scenario: string, { seed, span, restarted, unseen }: Life): LabelledSamples => {
  const random = seededRandom(seed)
  const [times, valid, bad]: [number[], number[], number[]] = [[], [], []]
  // A process that had run for a while.
  let [all, failed] = [1_000_000, 500]
  for (let time = END - span; time <= END; time += SCRAPE) {
    const before = END - time
    if (before === restarted) [all, failed] = [0, 0]
    const requests = Math.floor(300 + 200 * Math.sin((2 * Math.PI * time) / DAY) + 50 * random())
    const failing = before > 10 * DAY - HOUR && before <= 10 * DAY ? 0.2 : 0.0005
    all += requests
    for (let request = 0; request < requests; request += 1) if (random() < failing) failed += 1
    if (unseen !== undefined && before <= unseen.from && before > unseen.until) continue
    times.push(time)
    valid.push(all)
    bad.push(failed)
  }
  return {
    scenario,
    samples: {
      times: Float64Array.from(times),
      even: null,
      valid: Float64Array.from(valid),
      bad: Float64Array.from(bad),
    },
  }
}

/** Two instances scraped all month, of which one began anew, and one that was not seen for three hours. */
export const monthOfSamples = (): readonly LabelledSamples[] => [
  lifeOf('steady-1', { seed: 1, span: MONTH }),
  lifeOf('steady-2', { seed: 2, span: MONTH, restarted: 12 * DAY + 7 * MINUTE }),
  lifeOf('unseen', { seed: 3, span: 3 * DAY, unseen: { from: 30 * HOUR, until: 27 * HOUR } }),
]
