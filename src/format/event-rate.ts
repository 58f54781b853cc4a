import { formatNumber } from './number.ts'

const UNITS = [
  { name: 'a second', seconds: 1 },
  { name: 'a minute', seconds: 60 },
  { name: 'an hour', seconds: 3_600 },
  { name: 'a day', seconds: 86_400 },
] as const

const DUST = 1e-9

/**
 * How many events it takes in the shortest unit that needs at least one: 3.21 a second gives "3.3 a second", 0.00108 gives
 * "3.9 an hour". Rounded up, for one that is needed must not be rounded away.
 *
 * @throws RangeError for NaN and infinities.
 */
export const formatRateNeeded = (perSecond: number): string => {
  const { name, seconds } = UNITS.find((unit) => perSecond * unit.seconds >= 1) ?? UNITS[3]
  return `${formatNumber(Math.ceil(perSecond * seconds * 10 - DUST) / 10, 1)} ${name}`
}
