import type { AlertRule, Severity } from '../../core/alert/alert-rule.ts'
import { thresholdBurnRate } from '../../core/alert/threshold.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { compareFractions, fractionText } from '../../core/quantity/fraction.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { leftOutRules } from '../specification/left-out-rules.ts'
import type { Loss } from '../specification/written.ts'
import type { AlertCatalogue } from './alert-catalogue.ts'

/** What becomes of the alerts of one severity. */
export interface WrittenAlert {
  readonly severity: Severity
  readonly disabled: boolean
  /** How long its rules must hold. 0 where they differ. */
  readonly for: Milliseconds
}

const SEVERITIES = ['page', 'ticket'] as const

/** The alerts as Sloth can have them: those of its catalogue, each severity on or off as a whole. */
export const writtenAlerts = (rules: readonly AlertRule[]): readonly WrittenAlert[] =>
  SEVERITIES.map((severity) => {
    const own = rules.filter((rule) => rule.severity === severity)
    const [first] = own
    const lasting = first !== undefined && own.every((rule) => rule.for === first.for) ? first.for : 0
    return { severity, disabled: own.length === 0, for: lasting }
  })

const rate = (rule: AlertRule, sloWindow: Milliseconds): string =>
  `${fractionText(thresholdBurnRate(rule, sloWindow))}×`

/** A share of the budget stays what it means in another SLO window; a burn rate does not. */
const sameThreshold = (a: AlertRule, aWindow: Milliseconds, b: AlertRule, bWindow: Milliseconds): boolean =>
  a.threshold.kind === 'budget-share' && b.threshold.kind === 'budget-share'
    ? a.threshold.share === b.threshold.share
    : compareFractions(thresholdBurnRate(a, aWindow), thresholdBurnRate(b, bWindow)) === 0

const shortText = ({ shortWindow }: AlertRule): string => (shortWindow === null ? 'none' : durationText(shortWindow))

/**
 * What Sloth's own rules are other than the scenario's.
 *
 * @param catalogue the rules that it makes, over the SLO window that it makes them for.
 * @param sloWindow the length of the scenario's own.
 * @param follows whether it follows how long a rule must hold.
 */
export const alertLosses = (
  rules: readonly AlertRule[],
  sloWindow: Milliseconds,
  catalogue: AlertCatalogue,
  follows: boolean,
): readonly Loss[] => {
  const written = writtenAlerts(rules)
  const made = catalogue.rules.filter(({ severity }) =>
    written.some((one) => one.severity === severity && !one.disabled),
  )
  const lasting = new Map(written.map((one) => [one.severity, follows ? one.for : 0]))
  const losses: Loss[] = []
  const leftOut: AlertRule[] = []
  const met = new Set<AlertRule>()
  for (const rule of rules) {
    const twin =
      made.find((one) => !met.has(one) && one.severity === rule.severity && one.longWindow === rule.longWindow) ?? null
    if (twin === null) {
      leftOut.push(rule)
      continue
    }
    met.add(twin)
    if (!sameThreshold(rule, sloWindow, twin, catalogue.sloWindow))
      losses.push({ code: 'alert-thresholds', detail: `${rate(rule, sloWindow)} → ${rate(twin, catalogue.sloWindow)}` })
    if (rule.shortWindow !== twin.shortWindow)
      losses.push({ code: 'alert-short-window', detail: `${shortText(rule)} → ${shortText(twin)}` })
    if (rule.for !== lasting.get(rule.severity)) losses.push({ code: 'alert-for', detail: durationText(rule.for) })
  }
  const added = made.length - met.size
  return [
    ...leftOutRules(leftOut),
    ...(added === 0 ? [] : [{ code: 'added-alert-rules' as const, detail: String(added) }]),
    ...losses,
  ]
}
