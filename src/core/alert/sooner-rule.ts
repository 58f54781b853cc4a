import type { Incident } from '../incident/incident.ts'
import type { EventHistory } from '../measurement/event-history.ts'
import { fractionNumber } from '../quantity/fraction.ts'
import { HOUR, MINUTE } from '../quantity/units.ts'
import type { Milliseconds } from '../quantity/units.ts'
import type { AlertAssessment } from './alert-assessment.ts'
import { MILLIONTHS } from './alert-rule.ts'
import type { AlertRule } from './alert-rule.ts'
import { ALL_PLACES, firstThat, heldBurnRate, threeDigits, USUAL_WINDOWS } from './changed-rule.ts'
import type { IncidentAlert } from './incident-alert.ts'
import { ruleFirings } from './rule-firings.ts'
import type { AlertReading } from './sampling.ts'
import { usualShortWindow } from './short-window.ts'
import { thresholdBurnRate } from './threshold.ts'

/** The same rule changed so that it fires sooner for an incident; null where nothing of the kind does. */
export interface SoonerRules {
  readonly lowered: AlertRule | null
  readonly shortened: AlertRule | null
}

/** How a rule answers an incident: in time, too late, or because of what came before it. */
type Answer = 'in-time' | 'late' | 'before'

/** Windows shorter than people page on, which serve where the rule looks at an hour already. */
const SHORTER: readonly Milliseconds[] = [5, 10, 15, 30].map((minutes) => minutes * MINUTE)

/** A rule that fires at exactly half the time does fire in half the time. */
const SAME = 1

/** Below 1× a rule fires though the objective is being met. */
const LOWEST = MILLIONTHS

/** The highest burn rate of three digits, from 1× up to below its own, at which a rule answers in time. */
const lowered = (rule: AlertRule, sloWindow: Milliseconds, answer: (rule: AlertRule) => Answer): AlertRule | null => {
  const own = fractionNumber(thresholdBurnRate(rule, sloWindow)) * MILLIONTHS
  const at = (place: number): AlertRule => ({
    ...rule,
    threshold: { kind: 'burn-rate', millionths: threeDigits(place) },
  })
  const from = firstThat(0, ALL_PLACES, (place) => threeDigits(place) >= LOWEST)
  const to = firstThat(from, ALL_PLACES, (place) => threeDigits(place) >= own)
  const place = firstThat(from, to, (each) => answer(at(each)) === 'late') - 1
  return place >= from && answer(at(place)) === 'in-time' ? at(place) : null
}

/** The longest usual window below its own with which a rule answers in time, its burn rate held. */
const shortened = (rule: AlertRule, sloWindow: Milliseconds, answer: (rule: AlertRule) => Answer): AlertRule | null => {
  const threshold = heldBurnRate(rule, sloWindow)
  if (threshold === null) return null
  for (const longWindow of [...SHORTER, ...USUAL_WINDOWS].toReversed()) {
    if (longWindow >= rule.longWindow) continue
    const short = rule.shortWindow
    const shortWindow = short !== null && short >= longWindow ? usualShortWindow(longWindow) : short
    const changed: AlertRule = { ...rule, longWindow, shortWindow, threshold }
    if (answer(changed) === 'in-time') return changed
  }
  return null
}

/**
 * What would have told of an incident in at most half the time, judged by the same reading. The burn rate stays at 1× or
 * above; a rule that would have been firing when the incident began is no answer.
 *
 * @param alert what the rule did about the incident; it was not firing already when the incident began.
 */
export const soonerRules = (
  { rule, after }: IncidentAlert,
  { began }: Incident,
  { objective: { target, sloWindow } }: AlertAssessment,
  history: EventHistory,
  reading: AlertReading,
): SoonerRules => {
  const answer = (changed: AlertRule): Answer => {
    const span = { from: began - changed.for - HOUR, to: began + after / 2 + SAME }
    const [firings = []] = ruleFirings(history, [changed], { target, sloWindow }, reading, span)
    const last = firings.at(-1)
    if (last === undefined || last.to <= began) return 'late'
    return last.from < began ? 'before' : 'in-time'
  }
  return { lowered: lowered(rule, sloWindow, answer), shortened: shortened(rule, sloWindow, answer) }
}
