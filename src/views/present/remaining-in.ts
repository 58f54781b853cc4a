import { budgetMoney } from '../../core/cost/outage-cost.ts'
import type { Cost } from '../../core/cost/cost.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import { formatAmount, formatCountShort, unitWords } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { formatMoneyShort } from '../../format/money.ts'
import { MINUS } from '../../format/number.ts'
import { leftWords, remainingWords } from '../scenario/budget-words.ts'

/** What the budget that is left can be told in. */
export const UNITS = ['percent', 'time', 'events', 'money'] as const

export type Unit = (typeof UNITS)[number]

export const UNIT_NAMES: Readonly<Record<Unit, string>> = {
  percent: '%',
  time: 'Time',
  events: 'Events',
  money: 'Money',
}

export const nextUnit = (unit: Unit): Unit => UNITS[(UNITS.indexOf(unit) + 1) % UNITS.length] as Unit

/** The huge number: the figure, and a line of what it means; `figure` is null where there is none, and `note` says why. */
export interface RemainingIn {
  readonly figure: string | null
  readonly note: string
}

const UNMEASURED: RemainingIn = {
  figure: null,
  note: 'Nothing was measured in this window, so nobody can say what is left.',
}

const inEvents = ({ remaining, unit, allowedBadEvents }: Assessment): RemainingIn => {
  if (remaining === null) return UNMEASURED
  const { events } = remaining
  const size = Math.abs(events)
  const amount =
    unit === 'time' ? formatSpan(size) : size >= 100 ? formatCountShort(Math.floor(size)) : formatAmount(size, unit)
  const what = unit === 'time' ? 'bad minutes' : `bad ${unitWords(unit, allowedBadEvents)}`
  return {
    figure: events < 0 ? `${MINUS}${amount}` : amount,
    note:
      events < 0
        ? `more ${what} than the ${formatCountShort(allowedBadEvents)} that were allowed`
        : `of ${formatCountShort(allowedBadEvents)} ${what} that are allowed`,
  }
}

const inMoney = ({ remaining, allowedBadTime }: Assessment, { outagePerMinute, currency }: Cost): RemainingIn => {
  if (remaining === null) return UNMEASURED
  if (outagePerMinute === null) {
    return {
      figure: null,
      note: 'Not in money yet: nobody has said what a minute of full outage costs. It can be typed in the Delivery view, under Cost.',
    }
  }
  const { left, whole } = budgetMoney(allowedBadTime, remaining.share, outagePerMinute)
  return {
    figure: formatMoneyShort(left, currency),
    note: `of ${formatMoneyShort(whole, currency)}, which the allowed ${formatDuration(allowedBadTime)} of full outage cost`,
  }
}

/** What is left of a budget, in one unit. null as assessment: measurements are not to be had. */
export const remainingIn = (unit: Unit, assessment: Assessment | null, cost: Cost): RemainingIn => {
  if (assessment === null || assessment.remaining === null) return UNMEASURED
  switch (unit) {
    case 'percent':
      return remainingWords(assessment)
    case 'time':
      return leftWords(assessment)
    case 'events':
      return inEvents(assessment)
    case 'money':
      return inMoney(assessment, cost)
  }
}
