import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import type { MethodPicture } from './method-picture.ts'

const field = (value: number): string => (Number.isNaN(value) ? '' : String(value))

/** Every point of the three lines as CSV, in UTC; ratios, so 1 is the whole budget; an empty field is no data. */
export const methodCsv = ({ comparison }: MethodPicture): string =>
  [
    'method,time,budget_remaining',
    ...BUDGETING_METHODS.flatMap((method) => {
      const { times, values } = comparison.verdicts[method].line
      return Array.from(
        times,
        (at, index) => `${method},${new Date(at).toISOString()},${field(values[index] as number)}`,
      )
    }),
    '',
  ].join('\r\n')
