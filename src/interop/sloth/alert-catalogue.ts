import type { AlertRule, Severity } from '../../core/alert/alert-rule.ts'
import { workbookRules } from '../../core/alert/workbook-rules.ts'
import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import { parseDuration } from '../../core/quantity/duration.ts'
import { DAY, ppb, WHOLE } from '../../core/quantity/units.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_ALERT_WINDOW, SHORTEST_ALERT_WINDOW } from '../../core/scenario/limits.ts'
import { LONGEST_SLO_WINDOW, SHORTEST_SLO_WINDOW } from '../../core/window/slo-window.ts'
import { fieldAt, mapField, numberField, textField } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'

/** The rules that Sloth makes for an SLO window: two that page and two that make tickets. */
export interface AlertCatalogue {
  readonly sloWindow: Milliseconds
  readonly rules: readonly AlertRule[]
}

/** What Sloth takes where nobody says anything else: 30 days, and the workbook's shares and windows. */
export const USUAL_CATALOGUE: AlertCatalogue = { sloWindow: 30 * DAY, rules: workbookRules() }

const durationField = (
  at: At,
  key: string,
  least: Milliseconds,
  most: Milliseconds,
  remarks: Remarks,
): Milliseconds | null => {
  const text = textField(at, key, remarks, true)
  const field = fieldAt(at, key)
  if (text === null || field === null) return null
  const read = parseDuration(text, '')
  if (read.ok && read.value >= least && read.value <= most) return read.value
  remarks.add('left-out', 'not-a-duration', field)
  return null
}

const readRule = (severity: Severity, speed: 'quick' | 'slow', part: At, remarks: Remarks): AlertRule | null => {
  const at = mapField(part, speed, remarks, true)
  if (at === null) return null
  const percent = numberField(at, 'errorBudgetPercent', remarks, true)
  const shortWindow = durationField(at, 'shortWindow', SHORTEST_ALERT_WINDOW, LONGEST_ALERT_WINDOW, remarks)
  const longWindow = durationField(at, 'longWindow', SHORTEST_ALERT_WINDOW, LONGEST_ALERT_WINDOW, remarks)
  if (percent === null || shortWindow === null || longWindow === null) return null
  const decimal = decimalFromText(percent)
  const share = decimal === null ? null : decimalShifted(decimal, 7)
  if (share === null || share <= 0n || share > BigInt(WHOLE)) {
    remarks.add('left-out', 'not-a-number', fieldAt(at, 'errorBudgetPercent') ?? at, '0–100')
    return null
  }
  if (shortWindow >= longWindow) {
    remarks.add('left-out', 'conflict', at, 'shortWindow < longWindow')
    return null
  }
  const threshold = { kind: 'budget-share', share: ppb(Number(share)) } as const
  return { id: `${severity}-${speed}`, severity, longWindow, shortWindow, threshold, for: 0 }
}

/**
 * Reads a document of Sloth's kind AlertWindows: how long the SLO window is, and which part of its budget, spent within which
 * windows, is to page or to make a ticket.
 *
 * @returns null where anything is missing, with the reason among the remarks: half a catalogue is none.
 */
export const readCatalogue = (document: At, remarks: Remarks): AlertCatalogue | null => {
  const spec = mapField(document, 'spec', remarks, true)
  if (spec === null) return null
  const sloWindow = durationField(spec, 'sloPeriod', SHORTEST_SLO_WINDOW, LONGEST_SLO_WINDOW, remarks)
  const parts = (['page', 'ticket'] as const).flatMap((severity) => {
    const part = mapField(spec, severity, remarks, true)
    return part === null
      ? [null]
      : [readRule(severity, 'quick', part, remarks), readRule(severity, 'slow', part, remarks)]
  })
  const rules = parts.filter((rule) => rule !== null)
  return sloWindow === null || rules.length < 4 ? null : { sloWindow, rules }
}
