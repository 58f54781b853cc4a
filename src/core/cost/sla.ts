import type { PartsPerBillion } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import type { CreditBand, Sla } from './cost.ts'

/** What is wrong with an SLA beside an objective: there is nothing between them in which to notice trouble. */
export type SlaWarning = 'stricter-than-objective' | 'same-as-objective'

/**
 * What lies between an objective and the looser SLA, exactly: target − SLA, in parts per billion; below 0 when the SLA is
 * the stricter one. 10,000,000 of them are a percentage point: 99.9 % and 99.5 % lie 4,000,000 apart, 0.4 points.
 */
export const slaBuffer = (target: PartsPerBillion, sla: Pick<Sla, 'target'>): number => target - sla.target

/** Whether an SLA leaves room below the objective; null when it does. */
export const slaWarning = (target: PartsPerBillion, sla: Pick<Sla, 'target'>): SlaWarning | null => {
  const buffer = slaBuffer(target, sla)
  if (buffer > 0) return null
  return buffer === 0 ? 'same-as-objective' : 'stricter-than-objective'
}

// Whether 995 of 1,000 are below 99.5 % must not hang on the last bit of a sum of fractions.
const DUST = 1e-12

/**
 * The deepest credit band that an SLI has fallen into: the one with the lowest `below` above good / valid. An SLI of exactly
 * `below` is not in it.
 *
 * @param bad events, 0 or more. @param valid events.
 * @returns null above all bands, and without valid events: nothing was broken.
 */
export const creditBand = ({ bands }: Pick<Sla, 'bands'>, bad: number, valid: number): CreditBand | null => {
  if (!(valid > 0)) return null
  return bands.findLast(({ below }) => bad * WHOLE > valid * (WHOLE - below) * (1 + DUST)) ?? null
}

/** What a credit band gives back of a month's fee; 0 without one. */
export const creditOf = ({ monthlyFee }: Pick<Sla, 'monthlyFee'>, band: CreditBand | null): number =>
  band === null ? 0 : (monthlyFee * band.credit) / WHOLE
