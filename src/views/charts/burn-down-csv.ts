import type { BurnDownPicture, RemainingLine } from './burn-down-picture.ts'
import { evenBurnValue } from './line-value.ts'

const field = (value: number): string => (Number.isNaN(value) ? '' : String(value))

const lines = (line: RemainingLine, phase: string, { evenBurn }: BurnDownPicture): readonly string[] =>
  Array.from(line.times, (at, index) => {
    const remaining = line.remaining[index] as number
    return `${new Date(at).toISOString()},${field(remaining)},${field(evenBurnValue(evenBurn, at))},${phase}`
  })

/** Every point of a picture as CSV, in UTC; ratios, so 1 is the whole budget; an empty field is no data. */
export const burnDownCsv = (picture: BurnDownPicture): string =>
  [
    'time,budget_remaining,even_burn,phase',
    ...lines(picture.past, 'past', picture),
    ...(picture.ahead === null ? [] : lines(picture.ahead, 'ahead', picture)),
    '',
  ].join('\r\n')
