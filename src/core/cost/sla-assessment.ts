import { expectedValidInPeriod, hasData } from '../budget/burn-down.ts'
import { countsBetween } from '../measurement/event-history.ts'
import { allowedBadTime, errorBudget } from '../objective/error-budget.ts'
import type { Milliseconds, Ratio } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import type { Assessment } from '../scenario/assessment.ts'
import { sloPeriod } from '../window/slo-period.ts'
import type { SloPeriod } from '../window/slo-period.ts'
import type { CreditBand, Sla } from './cost.ts'
import { creditBand, creditOf, slaBuffer, slaWarning } from './sla.ts'
import type { SlaWarning } from './sla.ts'

/** A credit band and what it comes to. */
export interface Credit {
  readonly band: CreditBand
  readonly money: number
}

/** An SLA beside the objective, in the calendar month that holds now. */
export interface SlaAssessment {
  readonly month: SloPeriod
  /** Objective − SLA in parts per billion, exactly: 10,000,000 are a percentage point. Below 0: the SLA is stricter. */
  readonly buffer: number
  /** The same as full outage in this month; below 0 likewise. */
  readonly bufferTime: Milliseconds
  readonly warning: SlaWarning | null
  /** Full outage that the SLA allows in this month. */
  readonly allowed: Milliseconds
  /** Part of the SLA's own budget that is left this month; below 0: broken. null: nothing was measured. */
  readonly remaining: Ratio | null
  /** The same as full outage: how much more breaks the SLA. */
  readonly left: Milliseconds | null
  /** How much of the objective's budget is gone when the SLA breaks, if all of it fails in one month: 5 is five times all of it. null: it has none, for nothing counts. */
  readonly breaksAt: Ratio | null
  /** By good / valid of the month so far. null: none, or nothing was measured. */
  readonly soFar: Credit | null
  /** What stays due even if nothing else fails until the month ends. */
  readonly settled: Credit | null
  /** What the slightest breach costs; null without bands. */
  readonly least: Credit | null
  /** What the worst costs. */
  readonly most: Credit | null
}

/**
 * An SLA beside the objective of an assessed scenario. What is good and bad, and what is left out, is the scenario's own
 * choice; contracts may count otherwise.
 *
 * @param timeZone in which months begin.
 */
export const slaAssessment = (sla: Sla, assessment: Assessment, timeZone: string): SlaAssessment => {
  const { now, target, outlook } = assessment
  const month = sloPeriod({ kind: 'calendar', period: 'month', timeZone }, now)
  const length = month.end - month.start
  const known = hasData(outlook.history, month.start, now)
  const { bad, valid } = countsBetween(outlook.history, month.start, now)
  const expected = expectedValidInPeriod(outlook.history, month, now)
  const allowed = allowedBadTime(length, sla.target)
  const remaining = known && expected > 0 ? 1 - (bad * WHOLE) / (expected * errorBudget(sla.target)) : null
  const buffer = slaBuffer(target, sla)
  const credit = (band: CreditBand | null | undefined): Credit | null =>
    band === null || band === undefined ? null : { band, money: creditOf(sla, band) }
  return {
    month,
    buffer,
    bufferTime: allowed - allowedBadTime(length, target),
    warning: slaWarning(target, sla),
    allowed,
    remaining,
    left: remaining === null ? null : remaining * allowed,
    breaksAt: assessment.allowedBadTime > 0 ? allowed / assessment.allowedBadTime : null,
    soFar: credit(known ? creditBand(sla, bad, valid) : null),
    settled: credit(known ? creditBand(sla, bad, expected) : null),
    least: credit(sla.bands[0]),
    most: credit(sla.bands.at(-1)),
  }
}
