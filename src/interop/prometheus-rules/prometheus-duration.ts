import { DAY, HOUR, MINUTE, SECOND } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'

const DURATION = /^(?:(\d+)y)?(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/

const UNITS: readonly Milliseconds[] = [365 * DAY, 7 * DAY, DAY, HOUR, MINUTE, SECOND, 1]

/**
 * Reads a duration as Prometheus's tools write it: "30d", "4w", "1h30m", "1y" of 365 days, "0". Whole numbers, each unit once
 * and the larger first.
 *
 * @returns null for anything else, and for more milliseconds than a number holds exactly.
 * Source: prometheus/common, model/time.go, `ParseDuration`.
 */
export const readPrometheusDuration = (text: string): Milliseconds | null => {
  if (text === '0') return 0
  const match = text === '' ? null : DURATION.exec(text)
  if (match === null) return null
  const length = match
    .slice(1)
    .reduce((sum, count, index) => sum + BigInt(count ?? 0) * BigInt(UNITS[index] as number), 0n)
  return length > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(length)
}
