import { MILLIONTHS, SEVERITIES } from '../../core/alert/alert-rule.ts'
import type { AlertRule, Threshold } from '../../core/alert/alert-rule.ts'
import { parseFor, parseLongWindow, parseShortWindow } from '../../core/alert/window-text.ts'
import { workbookRules } from '../../core/alert/workbook-rules.ts'
import { decimalFromText, decimalShifted, decimalText } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { parseShare, percentText } from '../../core/quantity/share.ts'
import { problem, success } from '../../core/result.ts'
import type { Problem, Result } from '../../core/result.ts'
import { HIGHEST_BURN_RATE, MOST_ALERT_RULES } from '../../core/scenario/limits.ts'
import { decodeWord, encodePart } from './encoding.ts'

/** Stands for a short window that is not there. */
const NO_WINDOW = '-'

/** Stands for a list of rules that holds none. */
const NO_RULES = 'none'

/** Decimals of a burn rate: it is held in millionths. */
const DECIMALS = String(MILLIONTHS).length - 1

const readBurnRate = (text: string, path: string): Result<Threshold> => {
  const number = text.trim().replace(/\s*[x×]$/i, '')
  const decimal = decimalFromText(number)
  if (decimal === null) return problem(path, 'not-a-burn-rate', text)
  if (decimal.units <= 0n) return problem(path, 'not-positive', text)
  const millionths = decimalShifted(decimal, DECIMALS)
  if (millionths === null) return problem(path, 'too-many-digits', text, 'burn rate')
  if (millionths > BigInt(HIGHEST_BURN_RATE))
    return problem(path, 'too-long', number, String(HIGHEST_BURN_RATE / MILLIONTHS))
  return success({ kind: 'burn-rate', millionths: Number(millionths) })
}

const readThreshold = (text: string, path: string): Result<Threshold> => {
  if (/[x×]\s*$/i.test(text)) return readBurnRate(text, path)
  const share = parseShare(text, path)
  return share.ok ? success({ kind: 'budget-share', share: share.value }) : share
}

/** Reads `page/1h/5m/2%25` or `ticket/3d/-/1.5x/1h`: severity, long and short window, threshold, and how long it must hold. */
const readLinkAlert = (raw: string, index: number): Result<AlertRule> => {
  const path = `alert[${index}]`
  const [severityText = '', longText = '', shortText = '', thresholdText = '', forText = ''] = raw
    .split('/')
    .map(decodeWord)
  const severity = SEVERITIES.find((known) => known === severityText)
  if (severity === undefined) {
    return problem(`${path}.severity`, 'not-a-choice', severityText, SEVERITIES.join(', '))
  }
  const longWindow = parseLongWindow(longText, `${path}.longWindow`, null)
  if (!longWindow.ok) return longWindow
  const shortWindow = parseShortWindow(
    shortText === NO_WINDOW ? '' : shortText,
    `${path}.shortWindow`,
    longWindow.value,
  )
  if (!shortWindow.ok) return shortWindow
  const threshold = readThreshold(thresholdText, `${path}.threshold`)
  if (!threshold.ok) return threshold
  const held = parseFor(forText, `${path}.for`)
  if (!held.ok) return held
  return success({
    id: `link-${index}`,
    severity,
    longWindow: longWindow.value,
    shortWindow: shortWindow.value,
    threshold: threshold.value,
    for: held.value,
  })
}

/** Reads every `alert` of a link. None at all means the workbook's rules, a single `none` that there are no rules. */
export const readLinkAlerts = (raws: readonly string[], problems: Problem[]): readonly AlertRule[] => {
  if (raws.length === 0) return workbookRules()
  if (raws.length === 1 && raws[0] === NO_RULES) return []
  if (raws.length > MOST_ALERT_RULES) {
    const received = String(raws.length)
    problems.push({ path: 'alert', code: 'too-many', expected: String(MOST_ALERT_RULES), received })
    return []
  }
  const rules: AlertRule[] = []
  for (const [index, raw] of raws.entries()) {
    const result = readLinkAlert(raw, index)
    if (result.ok) rules.push(result.value)
    else problems.push(result.problem)
  }
  return rules
}

const thresholdText = (threshold: Threshold): string =>
  threshold.kind === 'budget-share'
    ? `${percentText(threshold.share)}%`
    : `${decimalText({ units: BigInt(threshold.millionths), scale: DECIMALS })}x`

const writeLinkAlert = (rule: AlertRule): string => {
  const shortWindow = rule.shortWindow === null ? NO_WINDOW : durationText(rule.shortWindow)
  const parts = [rule.severity, durationText(rule.longWindow), shortWindow, thresholdText(rule.threshold)]
  if (rule.for > 0) parts.push(durationText(rule.for))
  return parts.map(encodePart).join('/')
}

/** The values of `alert` that say these rules. None for the workbook's. */
export const writeLinkAlerts = (rules: readonly AlertRule[]): readonly string[] => {
  if (rules.length === 0) return [NO_RULES]
  const said = rules.map(writeLinkAlert)
  const usual = workbookRules().map(writeLinkAlert)
  return said.join('&') === usual.join('&') ? [] : said
}
