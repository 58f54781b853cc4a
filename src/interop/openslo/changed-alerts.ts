import type { AlertRule } from '../../core/alert/alert-rule.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { fieldAt } from '../yaml/fields.ts'
import type { YamlEdit } from '../yaml/changed-yaml.ts'
import { list, mapping } from '../yaml/yaml-text.ts'
import { changeableField, changedAnnotations, changedFacts, put } from './changed-facts.ts'
import type { Changeable } from './changed-facts.ts'
import { conditionFacts, ruleAnnotations } from './facts.ts'
import { ruleNames } from './names.ts'
import { placeWithin } from './openslo-object.ts'
import { conditionFields, policySpec, targetSpec } from './parts.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import type { ReadAlerts, ReadRule } from './read-alerts.ts'

/** Lengths of the SLO window, to which shares of the budget refer: when it was read, and now. */
export interface WindowLengths {
  readonly was: Milliseconds
  readonly now: Milliseconds
}

const changedRule = (
  { rule: was, condition }: ReadRule,
  now: AlertRule,
  lengths: WindowLengths,
): readonly YamlEdit[] => {
  const spec = changeableField(condition, 'spec')
  const inner = spec === null ? null : changeableField(spec, 'condition')
  if (spec === null || inner === null) return []
  return [
    ...changedFacts(spec, { severity: was.severity }, { severity: now.severity }),
    ...changedFacts(inner, conditionFacts(was, lengths.was), conditionFacts(now, lengths.now)),
    ...changedAnnotations(condition, ruleAnnotations(was, lengths.was), ruleAnnotations(now, lengths.now)),
  ]
}

/** Policies whose rules are all gone, and single conditions out of others; the last ones first, as places move up. */
const removed = (alerts: ReadAlerts, gone: readonly ReadRule[], policies: Changeable['place']): readonly YamlEdit[] => {
  const isWhole = (policy: number): boolean => alerts.rules.every((one) => one.policy !== policy || gone.includes(one))
  const whole = [...new Set(gone.map(({ policy }) => policy))].filter(isWhole)
  const single = gone.filter(({ policy }) => !whole.includes(policy)).toReversed()
  return [
    ...single.map(({ entry }) => ({ ...entry, value: null })),
    ...whole.toSorted((a, b) => b - a).map((policy) => ({ ...placeWithin(policies, policy), value: null })),
  ]
}

/** A rule with its policy and its target, all in one. */
const inlinePolicy = (rule: AlertRule, name: string, sloWindow: Milliseconds): YamlPart => {
  const { metadata, spec } = conditionFields(rule, name, sloWindow)
  const target = mapping({
    kind: 'AlertNotificationTarget',
    metadata: mapping({ name: `${name}-target` }),
    spec: targetSpec(rule.severity),
  })
  return mapping({
    kind: 'AlertPolicy',
    metadata: mapping({ name }),
    spec: policySpec(mapping({ kind: 'AlertCondition', metadata, spec }), target),
  })
}

/**
 * What changes in the alert policies of an SLO. Rules are known by their ids; new ones are written within the SLO.
 *
 * @param spec of the SLO; `slo` is the name that its objects begin with.
 */
export const changedAlerts = (
  spec: Changeable,
  slo: string,
  alerts: ReadAlerts,
  rules: readonly AlertRule[],
  lengths: WindowLengths,
): readonly YamlEdit[] => {
  const policies = placeWithin(spec.place, 'alertPolicies')
  const gone = alerts.rules.filter(({ rule }) => rules.every(({ id }) => id !== rule.id))
  const added = rules.filter(({ id }) => alerts.rules.every(({ rule }) => rule.id !== id))
  const removals = removed(alerts, gone, policies)
  const names = ruleNames(slo, rules)
  const parts = added.map((rule) => inlinePolicy(rule, names.get(rule) ?? slo, lengths.now))
  const left = alerts.policies - removals.filter(({ path }) => path.length === policies.path.length + 1).length
  const isListed = fieldAt(spec.at, 'alertPolicies') !== null
  return [
    ...alerts.rules.flatMap((read) => {
      const now = rules.find(({ id }) => id === read.rule.id)
      return now === undefined ? [] : changedRule(read, now, lengths)
    }),
    ...removals,
    ...(parts.length > 0 && !isListed ? [put(policies, list(parts))] : []),
    ...(isListed ? parts.map((part, index) => put(placeWithin(policies, left + index), part)) : []),
  ]
}
