import { percentText } from '../../core/quantity/share.ts'
import type { CostPicture } from './cost-picture.ts'

/** Every point of the cost curve as CSV, amounts in the currency that stands in each line. */
export const costCsv = ({ currency, points }: CostPicture): string =>
  [
    'target_percent,currency,outage_per_year,reliability_per_year,total_per_year',
    ...points.map(({ target, outage, reliability, total }) =>
      [percentText(target), currency, outage, reliability, total].join(','),
    ),
    '',
  ].join('\r\n')
