import { wilsonInterval } from '../measurement/wilson-interval.ts'
import { seededRandom } from '../quantity/seeded-random.ts'
import type { Ratio } from '../quantity/units.ts'
import { failureSpread } from './failure-spread.ts'
import { anyOfIndependent } from './independent-bounds.ts'
import { rareFailures } from './rare-failures.ts'
import type { System } from './system.ts'

/** How to simulate. */
export interface SimulationSettings {
  /** Any whole number: the same one gives the same rounds. */
  readonly seed: number
  /** How many states are drawn in all, 1 or more. */
  readonly rounds: number
  /** After how many of them the numbers are told again; the first time after a tenth of that. */
  readonly batch?: number
}

/** What is known after so many rounds. */
export interface SystemSimulation {
  readonly rounds: number
  /** In how many of them the journey was down. */
  readonly failed: number
  /** The best guess at the share of time that the journey fails. */
  readonly unavailability: Ratio
  /** Where the truth lies: Wilson's interval at 95 % for what was drawn, and exact for what was not. */
  readonly low: Ratio
  readonly high: Ratio
  /** What of it is exact: parts that bring the journey down alone. */
  readonly certain: Ratio
  /** Whether this was the last batch. */
  readonly done: boolean
}

const USUAL_BATCH = 10_000

/**
 * Draws states of a system and counts how often the journey is down, when parts fail independently. One value per batch, so a
 * worker can tell how far it is and be stopped; the last has `done`. When there is nothing to draw, the first is exact.
 *
 * Drawing plainly would hardly ever see a failure of something reliable. So what brings the journey down alone is counted
 * exactly and never drawn, and the rest is drawn only in states with two failures or more, whose chance is known: with fewer
 * the journey is up. Every round is one of those, the interval is scaled by their chance, and a few failures in a
 * million rounds are seen even where they mean seconds in a thousand years. With `failed` 0 only the upper end says something.
 *
 * Source: conditional Monte Carlo and stratification: J. M. Hammersley and D. C. Handscomb, "Monte Carlo Methods", 1964.
 * @throws RangeError when `rounds` is not a whole number from 1.
 */
export function* simulateSystem(
  system: System,
  { seed, rounds, batch = USUAL_BATCH }: SimulationSettings,
): Generator<SystemSimulation, void, undefined> {
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError(`not a number of rounds: ${rounds}`)
  const spread = failureSpread(system)
  const places = [...system.parts.keys()]
  const chanceOf = (part: number): Ratio => system.unavailability[part] as Ratio
  const always = places.filter((part) => chanceOf(part) >= 1)
  const random = places.filter((part) => chanceOf(part) > 0 && chanceOf(part) < 1)
  if (spread(always, always.length)) {
    yield { rounds: 0, failed: 0, unavailability: 1, low: 1, high: 1, certain: 1, done: true }
    return
  }
  const isAlone = (part: number): boolean => spread([...always, part], always.length + 1)
  const alone = random.map(isAlone)
  const certain = anyOfIndependent(random.filter((_, index) => alone[index]).map(chanceOf))
  const rest = random.filter((_, index) => !alone[index])
  const failures = rareFailures(rest.map(chanceOf), seededRandom(seed))
  const drawn = (1 - certain) * failures.chance
  if (drawn === 0) {
    yield { rounds: 0, failed: 0, unavailability: certain, low: certain, high: certain, certain, done: true }
    return
  }
  const state = new Int32Array(system.parts.length)
  state.set(always)
  let failed = 0
  let done = 0
  let next = Math.max(1, Math.round(batch / 10))
  while (done < rounds) {
    const until = Math.min(rounds, done + next)
    for (; done < until; done++) {
      const { failing } = failures
      const count = failures.draw()
      for (let index = 0; index < count; index++) {
        state[always.length + index] = rest[failing[index] as number] as number
      }
      if (spread(state, always.length + count)) failed++
    }
    const interval = wilsonInterval(failed, done)
    yield {
      rounds: done,
      failed,
      unavailability: certain + drawn * (failed / done),
      low: certain + drawn * (interval?.low ?? 0),
      high: certain + drawn * (interval?.high ?? 1),
      certain,
      done: done === rounds,
    }
    next = batch
  }
}
