import type { PartsPerBillion, Ratio } from '../quantity/units.ts'
import { WHOLE } from '../quantity/units.ts'
import { errorBudget } from '../objective/error-budget.ts'

/**
 * The measured SLI by occurrences: good events / valid events, from 0 to 1.
 *
 * @returns null without valid events: no data is neither 0 % nor 100 %.
 * Source: OpenSLO v1, budgetingMethod Occurrences.
 */
export const occurrencesSli = (badEvents: number, validEvents: number): Ratio | null =>
  validEvents > 0 ? (validEvents - badEvents) / validEvents : null

/**
 * The part of the error budget that is spent: bad events / (valid events × budget). Never clamped: 1.8 means 180 %.
 *
 * @param validEvents the events that the whole SLO window has or is expected to have.
 * @returns null without valid events.
 */
export const budgetConsumed = (badEvents: number, validEvents: number, target: PartsPerBillion): Ratio | null =>
  validEvents > 0 ? (badEvents * WHOLE) / (validEvents * errorBudget(target)) : null
