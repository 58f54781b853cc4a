import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { MOST_ALERT_RULES } from '../../core/scenario/limits.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { fieldAt, flagField, listField, mapField, placeOf } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'
import { objectAt, placeWithin } from './openslo-object.ts'
import type { OpenSloObject, Place } from './openslo-object.ts'
import { referred } from './object-library.ts'
import type { Reading } from './object-library.ts'
import { isOwnTarget } from './own-target.ts'
import { readCondition } from './read-condition.ts'

/** A rule and where it stands, for writing it again. */
export interface ReadRule {
  readonly rule: AlertRule
  /** Of the condition: the object with `metadata` and `spec`. */
  readonly condition: { readonly at: At; readonly place: Place }
  /** Its entry in the conditions of its policy. */
  readonly entry: Place
  /** Its policy's place in `spec.alertPolicies`, from 0. */
  readonly policy: number
}

/** Where the policies stand, and how many there are, whether or not they could be read. */
export interface ReadAlerts {
  readonly rules: readonly ReadRule[]
  readonly policies: number
}

/** A referenced or inline object in a list; older files name a policy as plain text. */
const objectIn = (
  item: At,
  place: Place,
  kind: 'AlertPolicy' | 'AlertCondition' | 'AlertNotificationTarget',
  ref: string,
  reading: Reading,
): OpenSloObject | null => {
  const { node } = item
  if (node.kind === 'text') return referred(kind, item, reading)
  const at = fieldAt(item, ref)
  if (at !== null) return referred(kind, at, reading)
  if (fieldAt(item, 'spec') !== null) return objectAt(kind, item, place)
  reading.remarks.add('left-out', 'missing', { ...placeOf(item), path: `${item.path}.${ref}` }, `${ref}, spec`, '')
  return null
}

/** Whether a policy alerts on what a rule is about. What else it does has no place in a scenario. */
const alertsOnBreach = (spec: At, reading: Reading): boolean => {
  const { remarks } = reading
  const breaching = flagField(spec, 'alertWhenBreaching', remarks)
  const at = fieldAt(spec, 'alertWhenBreaching')
  if (breaching === null && at === null)
    remarks.add('assumed', 'usual', { ...placeOf(spec), path: `${spec.path}.alertWhenBreaching` }, 'true', '')
  if (breaching === false && at !== null) remarks.add('kept', 'no-place', at)
  for (const flag of ['alertWhenResolved', 'alertWhenNoData'])
    if (flagField(spec, flag, remarks) === true) remarks.add('kept', 'no-place', fieldAt(spec, flag) ?? spec)
  return breaching !== false
}

const readTargets = (spec: At, place: Place, reading: Reading): void => {
  const targets = listField(spec, 'notificationTargets', reading.remarks) ?? []
  const objects = targets.map((item, index) =>
    objectIn(item, placeWithin(place, 'notificationTargets', index), 'AlertNotificationTarget', 'targetRef', reading),
  )
  const at = fieldAt(spec, 'notificationTargets')
  if (at !== null && objects.some((one) => one === null || !isOwnTarget(one)))
    reading.remarks.add('kept', 'no-place', at)
}

/** A condition's own name as the id of its rule: without the SLO's before it, and with a number where it is taken. */
const ruleId = (name: string, slo: string, taken: ReadonlySet<string>): string => {
  const own = (name.startsWith(`${slo}-`) ? name.slice(slo.length + 1) : name).slice(0, 90) || 'rule'
  let id = own
  for (let number = 2; taken.has(id); number++) id = `${own}-${number}`
  return id
}

/**
 * Reads the alert policies of an SLO: each condition on a burn rate that is exceeded is a rule.
 *
 * @param spec of the SLO, at `place`; `slo` is its name.
 */
export const readAlerts = (spec: At, place: Place, slo: string, sloWindow: SloWindow, reading: Reading): ReadAlerts => {
  const { remarks } = reading
  const rules: ReadRule[] = []
  const taken = new Set<string>()
  let conditions = 0
  const policies = listField(spec, 'alertPolicies', remarks) ?? []
  for (const [policy, item] of policies.entries()) {
    const object = objectIn(item, placeWithin(place, 'alertPolicies', policy), 'AlertPolicy', 'alertPolicyRef', reading)
    const policySpec = object === null ? null : mapField(object.at, 'spec', remarks, true)
    if (object === null || policySpec === null) continue
    const specPlace = placeWithin(object.place, 'spec')
    const fires = alertsOnBreach(policySpec, reading)
    readTargets(policySpec, specPlace, reading)
    for (const [index, one] of (listField(policySpec, 'conditions', remarks, true) ?? []).entries()) {
      conditions += 1
      reading.effort.conditions -= 1
      if (conditions > MOST_ALERT_RULES || reading.effort.conditions < 0) break
      const conditionPlace = placeWithin(specPlace, 'conditions', index)
      const condition = objectIn(one, conditionPlace, 'AlertCondition', 'conditionRef', reading)
      if (condition === null) continue
      const rule = readCondition(condition, ruleId(condition.name, slo, taken), sloWindow, remarks)
      if (rule === null || !fires) continue
      taken.add(rule.id)
      rules.push({ rule, condition: { at: condition.at, place: condition.place }, entry: conditionPlace, policy })
    }
  }
  const at = fieldAt(spec, 'alertPolicies')
  if (at !== null && (conditions > MOST_ALERT_RULES || reading.effort.conditions < 0))
    remarks.add('kept', 'no-place', at, String(MOST_ALERT_RULES))
  return { rules, policies: policies.length }
}
