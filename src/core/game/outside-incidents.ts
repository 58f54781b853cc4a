import type { GeneratedKind } from '../incident/bad-month.ts'
import type { Cause, Incident } from '../incident/incident.ts'
import { errorBudget } from '../objective/error-budget.ts'
import { randomStream } from '../quantity/random-stream.ts'
import { MINUTE, WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import { WEEK, weekAllowance, weekBegins } from './game-promise.ts'
import { roundShare, roundTime } from './round-amounts.ts'

/** An incident that no release caused. */
export interface OutsideIncident {
  readonly kind: GeneratedKind
  readonly incident: Incident
}

/** Between two bounds, evenly in the logarithm. */
type Bounds = readonly [least: number, most: number]

/** What a kind takes of a week's budget, and how many times faster than allowed it burns. */
interface Recipe {
  readonly kind: GeneratedKind
  readonly takes: Bounds
  readonly burns: Bounds
}

const RECIPES: readonly Recipe[] = [
  { kind: 'outage', takes: [0.2, 0.7], burns: [400, 1_000] },
  { kind: 'brown-out', takes: [0.15, 0.6], burns: [20, 80] },
  { kind: 'slow-leak', takes: [0.2, 0.8], burns: [1.5, 6] },
  { kind: 'spike', takes: [0.03, 0.15], burns: [200, 1_000] },
]

const CAUSES: readonly Cause[] = ['dependency', 'own']

/** A week has none, one or two: so likely is at most none, and at most one. */
const AT_MOST: readonly Ratio[] = [0.45, 0.85]

/** The key of the random numbers of what comes from outside. Releases have their own numbers, from 1. */
const OUTSIDE = 0

const within = ([least, most]: Bounds, at: number): number => least * (most / least) ** at

const oneOf = <Item>(items: readonly Item[], at: number): Item => items[Math.floor(at * items.length)] as Item

/**
 * What hits a service from outside in one week: the same for everybody with the same seed and target, whatever they choose.
 * Each takes a drawn part of a week's budget, so that it is as hard for every target, and lies within its week.
 *
 * @param week from 1.
 */
export const outsideIncidents = (seed: number, week: number, target: PartsPerBillion): readonly OutsideIncident[] => {
  const random = randomStream(seed, week, OUTSIDE)
  const drawn = random()
  const count = AT_MOST.filter((share) => drawn >= share).length
  return Array.from({ length: count }, (_, index) => {
    const { kind, takes, burns } = oneOf(RECIPES, random())
    const share = within(takes, random())
    const failing = roundShare(within(burns, random()) * errorBudget(target))
    const cause = oneOf(CAUSES, random())
    const lasted = Math.min(WEEK, roundTime((share * weekAllowance(target) * WHOLE) / failing))
    const began = weekBegins(week) + Math.floor((random() * (WEEK - lasted)) / MINUTE) * MINUTE
    return {
      kind,
      incident: { id: `outside-${week}-${index + 1}`, label: '', began, lasted, failing, cause, measured: false },
    }
  })
}
