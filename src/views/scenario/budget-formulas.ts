import { steadyTimeToExhaustion } from '../../core/burn/burn-rate.ts'
import { countsBetween } from '../../core/measurement/event-history.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { HOUR } from '../../core/quantity/units.ts'
import type { Assessment, LedgerEntry } from '../../core/scenario/assessment.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatAmount, formatCount, unitWords } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { figure, fraction, operator, term } from '../../format/formula.ts'
import type { FormulaPart } from '../../format/formula.ts'
import { formatPercentExactly, formatShare } from '../../format/percent.ts'

/** A formula with the numbers of the open scenario. */
export type BudgetFormula = readonly FormulaPart[]

const equals = operator('=')
const nearly = operator('≈')
const times = operator('×')

/** What the whole budget is in the unit that is counted. */
const allowedAmount = ({ unit, allowedBadTime, allowedBadEvents }: Assessment): string =>
  unit === 'time' ? formatDuration(allowedBadTime) : formatCount(allowedBadEvents)

/** Error budget, allowed downtime and allowed bad events. */
export const allowanceFormulas = (assessment: Assessment): readonly BudgetFormula[] => {
  const { target, countedTime, allowedBadTime, allowedBadEvents, validEvents, unit } = assessment
  const budget = figure(formatShare(errorBudget(target)))
  return [
    [term('error budget'), equals, figure('100 %'), operator('−'), figure(formatShare(target)), equals, budget],
    [
      term('allowed downtime'),
      equals,
      budget,
      times,
      figure(formatDuration(countedTime)),
      equals,
      figure(formatDuration(allowedBadTime)),
    ],
    [
      term(`allowed bad ${unitWords(unit)}`),
      equals,
      operator('⌊'),
      budget,
      times,
      figure(formatCount(validEvents)),
      operator('⌋'),
      equals,
      figure(formatCount(allowedBadEvents)),
    ],
  ]
}

/** null: nothing was measured. */
export const remainingFormula = (assessment: Assessment): BudgetFormula | null => {
  const { consumed, remaining, unit } = assessment
  if (consumed === null || remaining === null) return null
  return [
    term('remaining'),
    equals,
    figure('1'),
    operator('−'),
    fraction([figure(formatAmount(consumed.events, unit))], [figure(allowedAmount(assessment))]),
    nearly,
    figure(formatPercentExactly(remaining.share)),
  ]
}

/** null: nothing was measured. */
export const leftFormula = ({ remaining, allowedBadTime }: Assessment): BudgetFormula | null =>
  remaining === null
    ? null
    : [
        term('left'),
        equals,
        figure(formatPercentExactly(remaining.share)),
        times,
        figure(formatDuration(allowedBadTime)),
        nearly,
        figure(formatSpan(remaining.time)),
      ]

/** null: nothing was measured in the last hour. */
export const burnRateFormula = ({ outlook, now, target, burnRate1h, unit }: Assessment): BudgetFormula | null => {
  if (burnRate1h === null) return null
  const { bad, valid } = countsBetween(outlook.history, now - HOUR, now)
  return [
    term('burn rate'),
    equals,
    fraction(
      [fraction([figure(formatAmount(bad, unit))], [figure(formatAmount(valid, unit))])],
      [figure(formatShare(errorBudget(target)))],
    ),
    nearly,
    figure(formatBurnRate(burnRate1h)),
  ]
}

export const TIME_LEFT_FORMULA: BudgetFormula = [
  term('time left'),
  equals,
  fraction([term('remaining'), times, term('SLO window')], [term('burn rate')]),
]

/** The time left at exactly 1×; null where it does not run out so. */
export const evenTimeLeftFormula = ({ remaining, period, runsOutEven }: Assessment): BudgetFormula | null => {
  if (remaining === null || remaining.share <= 0 || runsOutEven.after === null || runsOutEven.after === Infinity) {
    return null
  }
  const length = period.end - period.start
  return [
    term('at 1×'),
    operator(':'),
    fraction([figure(formatPercentExactly(remaining.share)), times, figure(formatDuration(length))], [figure('1')]),
    nearly,
    figure(formatSpan(steadyTimeToExhaustion(remaining.share, 1, length))),
  ]
}

/** What an incident spent, under a name of the caller's; null: nothing of the SLO window counts. */
export const spentFormula = (assessment: Assessment, { own }: LedgerEntry, name = 'spent'): BudgetFormula | null =>
  Number.isFinite(own.share)
    ? [
        term(name),
        equals,
        fraction([figure(formatAmount(own.events, assessment.unit))], [figure(allowedAmount(assessment))]),
        nearly,
        figure(formatPercentExactly(own.share)),
      ]
    : null
