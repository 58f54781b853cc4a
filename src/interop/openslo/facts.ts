import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { USUAL_TIME_SLICES } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import { decimalText } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { CalendarPeriod, SloWindow } from '../../core/window/slo-window.ts'
import { soundText } from '../prometheus-rules/promql-text.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { exact } from '../yaml/yaml-text.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import { ASSUMED_METRICS } from './annotation.ts'
import type { RuleAnnotation, SloAnnotation } from './annotation.ts'
import { budgetShareText, thresholdDigits } from './budget-share.ts'
import { isWholeMinutes, shorthandText } from './duration-shorthand.ts'

/** The value of a field: a text, a number with exactly these digits, or nothing. Two can be compared. */
export type FactValue = string | { readonly digits: string } | null

/** Fields and their values. */
export type Facts<Name extends string = string> = Readonly<Record<Name, FactValue>>

export const partOf = (value: FactValue): YamlPart | null =>
  value === null || typeof value === 'string' ? value : exact(value.digits)

export const sameValue = (a: FactValue, b: FactValue): boolean =>
  typeof a === 'object' && typeof b === 'object' ? a?.digits === b?.digits : a === b

/** The budgeting methods by OpenSLO's names. */
export const METHOD_NAMES: Readonly<Record<BudgetingMethod, string>> = {
  occurrences: 'Occurrences',
  timeslices: 'Timeslices',
  'ratio-timeslices': 'RatioTimeslices',
}

/** OpenSLO's SDK takes no longer `displayName`. */
const LONGEST_DISPLAY_NAME = 63

/** A name as `displayName`, and whether that is the whole of it: it must hold a character and at most 63. */
export const displayable = (name: string): { readonly text: string; readonly isWhole: boolean } => {
  const characters = Array.from(soundText(name))
  const isLong = characters.length > LONGEST_DISPLAY_NAME
  const text = isLong ? `${characters.slice(0, LONGEST_DISPLAY_NAME - 1).join('')}…` : characters.join('')
  return { text, isWhole: text === name && name !== '' }
}

/** The longest description of the standard. */
const LONGEST_DESCRIPTION = 1_050

/** A story as `description`; null for none. A longer one is cut. */
export const descriptionOf = (story: string): string | null => {
  if (story === '') return null
  const text = soundText(story)
  if (text.length <= LONGEST_DESCRIPTION) return text
  return `${text.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** A share as a number from 0 to 1: 999,000,000 gives "0.999". */
export const ratioDigits = (share: PartsPerBillion): string => decimalText({ units: BigInt(share), scale: 9 })

const CALENDAR: Readonly<Record<CalendarPeriod, { readonly duration: string; readonly startTime: string }>> = {
  // The first day of 2024 was a Monday, and began a month, a quarter and a year.
  'week-monday': { duration: '1w', startTime: '2024-01-01 00:00:00' },
  'week-sunday': { duration: '1w', startTime: '2024-01-07 00:00:00' },
  month: { duration: '1M', startTime: '2024-01-01 00:00:00' },
  quarter: { duration: '1Q', startTime: '2024-01-01 00:00:00' },
  year: { duration: '1Y', startTime: '2024-01-01 00:00:00' },
}

/** An SLO window as the fields of a time window. */
export const windowFacts = (sloWindow: SloWindow): Facts<'duration' | 'startTime' | 'timeZone'> =>
  sloWindow.kind === 'rolling'
    ? { duration: shorthandText(sloWindow.duration), startTime: null, timeZone: null }
    : { ...CALENDAR[sloWindow.period], timeZone: sloWindow.timeZone }

/** Which fields of time slices are written: those that the method needs, and those that a file has anyway. */
export interface SaidSlices {
  readonly length: boolean
  readonly target: boolean
}

/** What the methods need. */
export const neededSlices = (method: BudgetingMethod): SaidSlices => ({
  length: method !== 'occurrences',
  target: method === 'timeslices',
})

/** Time slices as the fields of an objective. */
export const sliceFacts = (
  { timeSlices }: Scenario,
  said: SaidSlices,
): Facts<'timeSliceTarget' | 'timeSliceWindow'> => ({
  timeSliceTarget: said.target ? { digits: ratioDigits(timeSlices.target) } : null,
  timeSliceWindow: said.length ? shorthandText(timeSlices.length) : null,
})

/** Where a file says things for which it need not be annotated. */
export interface SaidElsewhere {
  readonly slices: SaidSlices
  /** A `displayName` of the service's own object can hold its name. */
  readonly serviceObject: boolean
  /** The SLO's `displayName` is the scenario's name. */
  readonly name: boolean
  /** The latency threshold is the objective's `value`. */
  readonly latency: boolean
}

/** What is annotated at an SLO: all that its fields cannot say, or not exactly. */
export const sloAnnotations = (scenario: Scenario, said: SaidElsewhere): Facts<SloAnnotation> => {
  const { service, name, sloWindow, timeSlices, latencyThreshold, metrics } = scenario
  const slug = serviceSlug(service)
  const isServiceSaid = service === slug || (said.serviceObject && displayable(service).isWhole)
  const isLengthSaid = said.slices.length
    ? isWholeMinutes(timeSlices.length)
    : timeSlices.length === USUAL_TIME_SLICES.length
  const isTargetSaid = said.slices.target || timeSlices.target === USUAL_TIME_SLICES.target
  const isWindowSaid = sloWindow.kind === 'calendar' || isWholeMinutes(sloWindow.duration)
  return {
    service: isServiceSaid ? null : soundText(service),
    name: !said.name || name === '' || displayable(name).isWhole ? null : soundText(name),
    'slo-window': isWindowSaid ? null : durationText(sloWindow.duration),
    'slice-length': isLengthSaid ? null : durationText(timeSlices.length),
    'slice-target': isTargetSaid ? null : `${percentText(timeSlices.target)}%`,
    'empty-slices': timeSlices.empty === USUAL_TIME_SLICES.empty ? null : timeSlices.empty,
    'latency-threshold': latencyThreshold === null || said.latency ? null : durationText(latencyThreshold),
    metrics: metrics === null ? ASSUMED_METRICS : null,
  }
}

/** A rule as the fields of a condition on a burn rate. */
export const conditionFacts = (
  rule: AlertRule,
  sloWindow: Milliseconds,
): Facts<'threshold' | 'lookbackWindow' | 'alertAfter'> => ({
  threshold: { digits: thresholdDigits(rule, sloWindow) },
  lookbackWindow: shorthandText(rule.longWindow),
  alertAfter: rule.for === 0 ? null : shorthandText(rule.for),
})

/** What is annotated at an alert condition. */
export const ruleAnnotations = (
  { longWindow, shortWindow, threshold, for: held }: AlertRule,
  sloWindow: Milliseconds,
): Facts<RuleAnnotation> => ({
  'long-window': isWholeMinutes(longWindow) ? null : durationText(longWindow),
  'short-window': shortWindow === null ? null : durationText(shortWindow),
  for: held === 0 || isWholeMinutes(held) ? null : durationText(held),
  'budget-share': threshold.kind === 'burn-rate' ? null : budgetShareText(threshold.share, sloWindow),
})
