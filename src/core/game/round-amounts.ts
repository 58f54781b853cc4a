import { MINUTE, ppb, SECOND, WHOLE } from '../quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../quantity/units.ts'

/** A share of requests as one would tell it, with two digits that count: above 0, at most all of them. */
export const roundShare = (parts: number): PartsPerBillion => {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, parts))) - 1)
  return ppb(Math.max(1, Math.min(WHOLE, Math.round(parts / step) * step)))
}

/** A length of time likewise: in whole minutes from half an hour on, below in whole seconds, and in milliseconds below ten. */
export const roundTime = (time: Milliseconds): Milliseconds => {
  const step = time >= 30 * MINUTE ? MINUTE : time >= 10 * SECOND ? SECOND : 1
  return Math.max(1, Math.round(time / step) * step)
}
