import { budgetInEvents, errorBudget } from '../../core/objective/error-budget.ts'
import type { Ratio } from '../../core/quantity/units.ts'
import type { Assessment, RunsOut } from '../../core/scenario/assessment.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import { formatBurnRate } from '../../format/burn-rate.ts'
import { formatCount, formatCountShort, formatFewEvents, unitWords } from '../../format/count.ts'
import { formatDuration, formatSpan } from '../../format/duration.ts'
import { incidentName } from '../../format/incident-name.ts'
import { formatDate, formatInstant } from '../../format/instant.ts'
import { formatPercent, formatPercentExactly, formatShare, formatSignedPercent } from '../../format/percent.ts'

/** A number of the answer: the figure, and a line of context. */
export interface BudgetWords {
  readonly figure: string
  readonly note: string
}

export const NO_DATA = 'No data'

/** What the objective allows, in time and in events. */
export const allowanceWords = ({ target, allowedBadTime, allowedBadEvents, validEvents, unit }: Assessment) => {
  const fraction = formatFewEvents(budgetInEvents(validEvents, target))
  return {
    budget: formatShare(errorBudget(target)),
    downtime: formatDuration(allowedBadTime),
    badEvents: formatCount(allowedBadEvents),
    /** "of 129.6 M requests", and before it what was rounded down. */
    of: `${fraction === null ? '' : `(${fraction} rounded down) `}of ${formatCountShort(validEvents)} ${unitWords(unit, validEvents)}`,
  }
}

export const remainingWords = ({ remaining }: Assessment): BudgetWords =>
  remaining === null
    ? { figure: NO_DATA, note: '' }
    : { figure: formatPercent(remaining.share), note: exactly(remaining.share) }

/** More digits, where there are more to tell. */
const exactly = (share: Ratio): string => {
  const digits = formatPercentExactly(share)
  return digits === formatPercent(share) ? 'of the budget' : `more exactly ${digits}`
}

export const leftWords = ({ remaining, allowedBadTime }: Assessment): BudgetWords => {
  const overspent = remaining !== null && remaining.share < 0
  return {
    figure: remaining === null ? NO_DATA : formatSpan(remaining.time),
    note: overspent
      ? `overspent; ${formatDuration(allowedBadTime)} were allowed`
      : `of ${formatDuration(allowedBadTime)}`,
  }
}

export const burnRateWords = ({ burnRate1h, burnRate6h }: Assessment): BudgetWords => ({
  figure: burnRate1h === null ? NO_DATA : formatBurnRate(burnRate1h),
  note: burnRate6h === null ? 'nothing measured in 6 h' : `6 h: ${formatBurnRate(burnRate6h)}`,
})

export const runsOutWords = (assessment: Assessment): BudgetWords => ({
  figure: runsOutFigure(assessment),
  note: runsOutNote(assessment),
})

const runsOutFigure = (assessment: Assessment): string => {
  const { remaining, runsOut1h, outlook } = assessment
  if (remaining === null) return NO_DATA
  if (remaining.share <= 0) return 'Already spent'
  if (runsOut1h.after === null) return NO_DATA
  if (runsOut1h.after !== Infinity) return formatSpan(runsOut1h.after)
  return outlook.sloWindow.kind === 'rolling' ? 'Never at this rate' : `Not before ${endOfPeriod(assessment)}`
}

const runsOutNote = (assessment: Assessment): string => {
  const { remaining, exhaustedSince, recovery, runsOut1h, runsOut6h, runsOut3d, runsOutEven, now, outlook } = assessment
  if (remaining === null) return 'nothing measured in this window'
  if (remaining.share <= 0) {
    const since =
      exhaustedSince === null ? '' : `since ${formatInstant(exhaustedSince, timeZoneOf(outlook.sloWindow), now)}; `
    return `${since}above zero again in ${formatSpan(recovery)} if nothing else fails`
  }
  const at = (ahead: RunsOut, rate: string): string | null =>
    ahead.after === null || ahead.after === Infinity ? null : `${rate}: ${formatSpan(ahead.after)}`
  if (runsOut1h.after !== null && runsOut1h.after !== Infinity) {
    return `at the last hour’s rate, on ${formatDate(now + runsOut1h.after, timeZoneOf(outlook.sloWindow), now)}`
  }
  // The worst of the forecast is that of 6 h and 3 d: a tile that is silent about either would contradict it.
  return (
    at(runsOut6h, 'at the 6 h rate') ??
    at(runsOut3d, 'at the 3 d rate') ??
    at(runsOutEven, 'at an even 1×') ??
    'not even at 1×'
  )
}

const endOfPeriod = ({ period, outlook, now }: Assessment): string =>
  formatDate(period.end, timeZoneOf(outlook.sloWindow), now)

export const returnWords = (assessment: Assessment): BudgetWords => ({
  figure: returnFigure(assessment),
  note: returnNote(assessment),
})

const returnFigure = ({ budgetReturn, remaining }: Assessment): string => {
  if (budgetReturn !== null) return formatSignedPercent(budgetReturn.share)
  return remaining === null ? NO_DATA : 'Nothing to return'
}

const returnNote = ({ budgetReturn, remaining, outlook, now }: Assessment): string => {
  if (budgetReturn === null) return remaining === null ? 'nothing measured in this window' : 'no budget is spent'
  const timeZone = timeZoneOf(outlook.sloWindow)
  const on = formatDate(budgetReturn.at, timeZone, now)
  switch (budgetReturn.kind) {
    case 'reset':
      return `on ${on}, when a new period starts`
    case 'trickle':
      return budgetReturn.at > now
        ? `from ${formatInstant(budgetReturn.at, timeZone, now)}, as old failures leave; nothing before`
        : `by ${formatDate(budgetReturn.until, timeZone, now)}, as old failures leave`
    case 'roll-off':
      return `on ${on}, as ${incidentName(budgetReturn.incident)} rolls off`
  }
}
