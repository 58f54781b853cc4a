import { csvField } from '../ui/csv-field.ts'
import type { TradeOffPicture } from './trade-off-picture.ts'

/** Every point of every curve as CSV; chances as ratios; an empty field where no alert would notice a failed change. */
export const tradeOffCsv = ({ tradeOff: { frequencies, curves }, names }: TradeOffPicture): string =>
  [
    ['deploys_per_week', ...curves.map(({ practice }) => csvField(names[practice]))].join(','),
    ...Array.from(frequencies, (often, at) => [often, ...curves.map(({ chances }) => chances?.[at] ?? '')].join(',')),
    '',
  ].join('\r\n')
