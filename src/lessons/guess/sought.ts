import type { Guessed } from '../../core/quantity/guess.ts'
import type { Milliseconds, Ratio } from '../../core/quantity/units.ts'
import { amount, money, percent, span } from '../fact.ts'
import type { Fact } from '../fact.ts'

/** The number that a typed guess is held against. */
export interface Sought {
  readonly guessed: Guessed
  /** Infinity where there is no end to it. */
  readonly value: number
  /** Writes how far off a guess is, in the same unit. */
  readonly written: (off: number) => Fact
}

/** A part of the error budget. */
export const soughtShare = (value: Ratio): Sought => ({ guessed: 'share', value, written: percent })

export const soughtTime = (value: Milliseconds): Sought => ({ guessed: 'time', value, written: span })

/** How many, of which there may be a part. */
export const soughtCount = (value: number): Sought => ({ guessed: 'count', value, written: amount })

export const soughtMoney = (value: number, currency: string): Sought => ({
  guessed: 'money',
  value,
  written: (off) => money(off, currency),
})
