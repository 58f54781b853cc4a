import { WHOLE } from '../quantity/units.ts'
import type { PartsPerBillion } from '../quantity/units.ts'
import type { Choice } from './vote.ts'

/** Points of work in a week. */
export const WEEK_POINTS = 10

/** Points that one release takes. */
export const RELEASE_POINTS = 1

/** Points that one release takes with a canary. */
export const CANARY_RELEASE_POINTS = 1.5

/** Points that one release takes as chosen. */
export const pointsPerRelease = ({ canary }: Pick<Choice, 'canary'>): number =>
  canary ? CANARY_RELEASE_POINTS : RELEASE_POINTS

/** How many of the releases that were asked for fit into a week beside its reliability work. Points left over are lost. */
export const releasesThatFit = (choice: Choice): number =>
  Math.min(choice.releases, Math.floor((WEEK_POINTS - choice.work) / pointsPerRelease(choice)))

/** How many of those a clause of the error-budget policy lets through: its share of them, rounded down. */
export const releasesAllowed = (fitting: number, shipping: PartsPerBillion): number =>
  Math.floor((fitting * shipping) / WHOLE)
