import { LEVER_STEP } from '../../core/delivery/levers.ts'
import { csvField } from '../ui/csv-field.ts'
import type { LeversPicture } from './levers-picture.ts'

/** Both ends of every lever as CSV; ratios of the budget, and chances; empty where no alert would notice a failed change. */
export const leversCsv = ({ levers, names }: LeversPicture): string =>
  [
    'input,change,expected_spend,chance_inside',
    ...levers.flatMap(({ input, less, more }) =>
      [
        { change: -LEVER_STEP, end: less },
        { change: LEVER_STEP, end: more },
      ].map(({ change, end }) => `${csvField(names[input])},${change},${end?.mean ?? ''},${end?.chance ?? ''}`),
    ),
    '',
  ].join('\r\n')
