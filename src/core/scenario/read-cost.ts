import type { Cost, CreditBand, Sla } from '../cost/cost.ts'
import { WHOLE } from '../quantity/units.ts'
import { problem, success } from '../result.ts'
import { MOST_CREDIT_BANDS, MOST_MONEY, STEEPEST_GROWTH } from './limits.ts'
import { checked, list, orNull, record, share, text, within } from './reading.ts'
import type { Reader } from './reading.ts'

const money = within(0, MOST_MONEY)

const currency = checked(text(3), (code, path) =>
  /^[A-Z]{3}$/.test(code) ? success(code) : problem(path, 'not-a-choice', code),
)

/** Reads what reliability costs. Whether bands and targets fit each other is for `checkCost` to say. */
export const readCost: Reader<Cost> = record<Cost>({
  currency,
  outagePerMinute: orNull(money),
  nextNine: orNull(money),
  growth: within(1, STEEPEST_GROWTH),
  sla: orNull(
    record<Sla>({
      target: share(1, WHOLE - 1),
      bands: list(record<CreditBand>({ below: share(1, WHOLE), credit: share(0, WHOLE) }), MOST_CREDIT_BANDS),
      monthlyFee: money,
    }),
  ),
})
