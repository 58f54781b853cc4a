import { maximumBurnRate } from '../burn/burn-rate.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import type { AlertAssessment } from './alert-assessment.ts'
import type { AlertObjective } from './alert-objective.ts'
import { MILLIONTHS } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'
import { ALL_PLACES, firstThat, heldBurnRate, threeDigits, USUAL_WINDOWS } from './changed-rule.ts'
import type { IncidentAlert } from './incident-alert.ts'
import { ruleFirings } from './rule-firings.ts'
import type { AlertReading } from './sampling.ts'
import { thresholdBurnRate } from './threshold.ts'

/** Whether a rule fires where it should not. A higher burn rate never makes it fire where it did not. */
type Fires = (rule: AlertRule) => boolean

/**
 * The rule with the lowest burn rate, of three digits and above its own, at which it does not fire.
 *
 * @returns null when it fires at every burn rate below the highest possible.
 */
export const raisedUntilQuiet = (rule: AlertRule, objective: AlertObjective, fires: Fires): AlertRule | null => {
  const own = fractionNumber(thresholdBurnRate(rule, objective.sloWindow)) * MILLIONTHS
  const most = maximumBurnRate(objective.target) * MILLIONTHS
  const to = firstThat(0, ALL_PLACES, (place) => threeDigits(place) >= most)
  const from = firstThat(0, to, (place) => threeDigits(place) > own)
  const raised = (place: number): AlertRule => ({
    ...rule,
    threshold: { kind: 'burn-rate', millionths: threeDigits(place) },
  })
  const place = firstThat(from, to, (each) => !fires(raised(each)))
  return place < to ? raised(place) : null
}

/**
 * The rule with the shortest usual long window above its own at which it does not fire, its burn rate held.
 *
 * @returns null when it fires over every one up to the SLO window, or when its burn rate is finer than millionths.
 */
export const lengthenedUntilQuiet = (
  rule: AlertRule,
  { sloWindow }: AlertObjective,
  fires: Fires,
): AlertRule | null => {
  const threshold = heldBurnRate(rule, sloWindow)
  if (threshold === null) return null
  for (const longWindow of USUAL_WINDOWS) {
    if (longWindow <= rule.longWindow || longWindow > sloWindow) continue
    const longer: AlertRule = { ...rule, longWindow, threshold }
    if (!fires(longer)) return longer
  }
  return null
}

/** The same rule changed so that an incident no longer sets it off; null where nothing of the kind helps. */
export interface QuieterRules {
  readonly raised: AlertRule | null
  readonly lengthened: AlertRule | null
}

/**
 * What would have kept a rule calm about an incident: judged by the same reading, over the time for which it fired.
 *
 * @param alert what the rule did about the incident; it was not firing already when the incident began.
 */
export const quieterRules = (
  { rule, at, clearedAt }: IncidentAlert,
  { objective, to }: AlertAssessment,
  history: EventHistory,
  reading: AlertReading,
): QuieterRules => {
  const fires: Fires = (changed) => {
    // Failures stay in a longer window for longer.
    const until = Math.min(to, (clearedAt ?? to) + changed.longWindow - rule.longWindow)
    const [firings = []] = ruleFirings(history, [changed], objective, reading, { from: at - rule.for, to: until })
    return firings.length > 0
  }
  return { raised: raisedUntilQuiet(rule, objective, fires), lengthened: lengthenedUntilQuiet(rule, objective, fires) }
}
