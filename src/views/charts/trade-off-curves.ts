import type { Practice, TradeOff } from '../../core/delivery/trade-off.ts'
import { joinWords } from '../../format/join-words.ts'
import type { TradeOffPicture } from './trade-off-picture.ts'

/** A curve of one practice, or of several that come to the same. */
export interface SharedCurve {
  /** The first of them. */
  readonly practice: Practice
  /** Its name, or the names of all of them. */
  readonly name: string
  readonly chances: Float64Array
}

/** The curves that differ; those that nobody would notice are none. */
export const sharedCurves = (curves: TradeOff['curves'], names: TradeOffPicture['names']): readonly SharedCurve[] => {
  const found: { readonly practices: Practice[]; readonly practice: Practice; readonly chances: Float64Array }[] = []
  for (const { practice, chances } of curves) {
    if (chances === null) continue
    const same = found.find((other) => other.chances.every((chance, at) => chance === chances[at]))
    if (same === undefined) found.push({ practice, practices: [practice], chances })
    else same.practices.push(practice)
  }
  return found.map(({ practice, practices, chances }) => ({
    practice,
    name: joinWords(practices.map((one) => names[one])),
    chances,
  }))
}
