import { SECOND } from '../core/quantity/units.ts'
import type { Milliseconds } from '../core/quantity/units.ts'
import { formatDuration } from './duration.ts'
import { formatNumber } from './number.ts'

/** A time that an answer may take: people say "300 ms", not "0.3 s"; from a second on as any other duration. */
export const formatLatency = (time: Milliseconds): string =>
  time < SECOND ? `${formatNumber(time, 0)}\u00a0ms` : formatDuration(time)
