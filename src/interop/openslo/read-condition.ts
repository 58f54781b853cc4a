import { MILLIONTHS } from '../../core/alert/alert-rule.ts'
import type { AlertRule, Severity, Threshold } from '../../core/alert/alert-rule.ts'
import { decimalFromText, decimalShifted, nearestQuotient } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { HIGHEST_BURN_RATE, LONGEST_ALERT_WINDOW, SHORTEST_ALERT_WINDOW } from '../../core/scenario/limits.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { choiceField, fieldAt, mapField, numberField, placeOf, textField } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { annotatedDuration, annotationsAt } from './annotation.ts'
import type { Annotations } from './annotation.ts'
import { annotatedShare } from './budget-share.ts'
import { isCalendarUnit, readShorthand, SHORTHAND_EXAMPLES, shorthandText } from './duration-shorthand.ts'
import type { OpenSloObject } from './openslo-object.ts'

/** Words for what wakes somebody now, in small letters and without signs between. Everything else can wait. */
const PAGES: ReadonlySet<string> = new Set(
  'page pager paging critical crit emergency urgent high fatal sev0 sev1 severity1 p0 p1 prio1'.split(' '),
)

const readSeverity = (spec: At, remarks: Remarks): Severity => {
  const text = textField(spec, 'severity', remarks, true)
  const at = fieldAt(spec, 'severity')
  const severity: Severity = PAGES.has((text ?? '').toLowerCase().replaceAll(/[^a-z0-9]/g, '')) ? 'page' : 'ticket'
  if (at !== null && text !== severity) remarks.add('assumed', 'not-a-choice', at, severity)
  return severity
}

const LIMITS = `${durationText(SHORTEST_ALERT_WINDOW)}–${durationText(LONGEST_ALERT_WINDOW)}`

/** A window or a time to wait. `exact` is what an annotation says, which counts while the field says the same to the minute. */
const readTime = (condition: At, field: string, exact: Milliseconds | null, remarks: Remarks): Milliseconds | null => {
  const text = textField(condition, field, remarks)
  const at = fieldAt(condition, field)
  if (text === null || at === null) return null
  const shorthand = readShorthand(text)
  if (shorthand === null) {
    if (!/^0[mhdwMQY]$/.test(text)) remarks.add('left-out', 'not-a-duration', at, SHORTHAND_EXAMPLES)
    return /^0[mhdwMQY]$/.test(text) ? 0 : null
  }
  const isRefined = exact !== null && exact > 0 && shorthandText(exact) === shorthandText(shorthand.length)
  const length = isRefined ? exact : shorthand.length
  if (length > LONGEST_ALERT_WINDOW || (field === 'lookbackWindow' && length < SHORTEST_ALERT_WINDOW)) {
    remarks.add('left-out', 'not-a-duration', at, LIMITS)
    return null
  }
  if (isCalendarUnit(shorthand)) remarks.add('assumed', 'usual', at, durationText(length))
  return length
}

/** The operator of a burn rate: a rule of ours fires above its threshold, and only above. */
const firesAbove = (condition: At, remarks: Remarks): boolean => {
  const op = choiceField(condition, 'op', ['gt', 'gte', 'lt', 'lte'], remarks)
  const at = fieldAt(condition, 'op')
  if (at === null) {
    remarks.add('assumed', 'usual', { ...placeOf(condition), path: `${condition.path}.op` }, 'gt', '')
    return true
  }
  if (op === 'gte') remarks.add('kept', 'no-place', at, 'gt')
  else if (op !== 'gt' && op !== null) remarks.add('kept', 'no-place', at, 'gt, gte')
  return op === 'gt' || op === 'gte'
}

const readThreshold = (
  condition: At,
  longWindow: Milliseconds,
  sloWindow: SloWindow,
  notes: Context,
): Threshold | null => {
  const { annotations, remarks } = notes
  const text = numberField(condition, 'threshold', remarks, true)
  const at = fieldAt(condition, 'threshold')
  if (text === null || at === null) return null
  const share = annotatedShare(annotations('budget-share'), text, longWindow, sloWindow)
  if (share !== null) return { kind: 'budget-share', share }
  const decimal = decimalFromText(text)
  if (decimal === null || decimal.units <= 0n) {
    remarks.add('left-out', 'not-a-number', at, 'above 0')
    return null
  }
  const exact = decimalShifted(decimal, 6)
  const millionths = exact ?? nearestQuotient(decimal.units * BigInt(MILLIONTHS), 10n ** BigInt(decimal.scale))
  if (millionths < 1n || millionths > BigInt(HIGHEST_BURN_RATE)) {
    remarks.add('left-out', 'not-a-number', at, `0.000001–${HIGHEST_BURN_RATE / MILLIONTHS}`)
    return null
  }
  if (exact === null) remarks.add('kept', 'no-place', at, String(Number(millionths) / MILLIONTHS))
  return { kind: 'burn-rate', millionths: Number(millionths) }
}

interface Context {
  readonly annotations: Annotations
  readonly remarks: Remarks
}

/**
 * Reads an alert condition as a rule with one window, or with two where an annotation of ours says the short one. A condition
 * on a burn rate below a threshold is none of ours: it is kept.
 *
 * @param id the rule's id.
 * @returns null, with the reason among the remarks.
 */
export const readCondition = (
  object: OpenSloObject,
  id: string,
  sloWindow: SloWindow,
  remarks: Remarks,
): AlertRule | null => {
  const spec = mapField(object.at, 'spec', remarks, true)
  const condition = spec === null ? null : mapField(spec, 'condition', remarks, true)
  if (spec === null || condition === null) return null
  const severity = readSeverity(spec, remarks)
  const isKnown = fieldAt(condition, 'kind') === null || choiceField(condition, 'kind', ['burnrate'], remarks) !== null
  const fires = firesAbove(condition, remarks)
  const annotations = annotationsAt(object.at)
  const longWindow = readTime(condition, 'lookbackWindow', annotatedDuration(annotations('long-window')), remarks)
  if (fieldAt(condition, 'lookbackWindow') === null)
    remarks.add('left-out', 'missing', { ...placeOf(condition), path: `${condition.path}.lookbackWindow` }, null, '')
  if (longWindow === 0 && fieldAt(condition, 'lookbackWindow') !== null)
    remarks.add('left-out', 'not-a-duration', fieldAt(condition, 'lookbackWindow') ?? condition, LIMITS)
  if (!isKnown || !fires || longWindow === null || longWindow === 0) return null
  const threshold = readThreshold(condition, longWindow, sloWindow, { annotations, remarks })
  if (threshold === null) return null
  const short = annotatedDuration(annotations('short-window'))
  const isShort = short !== null && short >= SHORTEST_ALERT_WINDOW && short < longWindow
  return {
    id,
    severity,
    longWindow,
    shortWindow: isShort ? short : null,
    threshold,
    for: readTime(condition, 'alertAfter', annotatedDuration(annotations('for')), remarks) ?? 0,
  }
}
