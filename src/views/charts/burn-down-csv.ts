import { isExcluded } from './band-shapes.ts'
import { forecastAt } from './burn-down-forecast.ts'
import type { BurnDownPicture, RemainingLine } from './burn-down-picture.ts'
import { evenBurnValue } from './line-value.ts'

const field = (value: number): string => (Number.isNaN(value) ? '' : String(value))

const lines = (line: RemainingLine, phase: string, picture: BurnDownPicture): readonly string[] =>
  Array.from(line.times, (at, index) => {
    const remaining = line.remaining[index] as number
    const even = evenBurnValue(picture.evenBurn, at)
    const { calm, trend, worst } = forecastAt(picture, at)
    const values = [remaining, even, calm, trend, worst].map(field)
    return [new Date(at).toISOString(), ...values, phase, isExcluded(picture.bands, at) ? 'yes' : ''].join(',')
  })

/** Every point of a picture as CSV, in UTC; ratios, so 1 is the whole budget; an empty field is no data. */
export const burnDownCsv = (picture: BurnDownPicture): string =>
  [
    'time,budget_remaining,even_burn,forecast_calm,forecast_trend,forecast_worst,phase,excluded',
    ...lines(picture.past, 'past', picture),
    ...(picture.ahead === null ? [] : lines(picture.ahead, 'ahead', picture)),
    '',
  ].join('\r\n')
