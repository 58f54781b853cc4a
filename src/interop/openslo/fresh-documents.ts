import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { SEVERITIES } from '../../core/alert/alert-rule.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { promiseText } from '../prometheus-rules/promise-text.ts'
import { exact, list, mapping, yamlText } from '../yaml/yaml-text.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import { ANNOTATION_PREFIX } from '../specification/annotation.ts'
import {
  descriptionOf,
  displayable,
  METHOD_NAMES,
  neededSlices,
  ratioDigits,
  sliceFacts,
  sloAnnotations,
} from './facts.ts'
import { partOf } from './facts.ts'
import { objectNames, ruleNames } from './names.ts'
import type { ObjectNames } from './names.ts'
import { conditionFields, factsPart, indicatorPart, policySpec, targetSpec, windowPart } from './parts.ts'
import { OPENSLO_VERSION } from './openslo-object.ts'
import type { OpenSloKind } from './openslo-object.ts'

const document = (kind: OpenSloKind, metadata: YamlPart, spec: YamlPart, ...opening: readonly string[]): string =>
  yamlText(opening, mapping({ apiVersion: OPENSLO_VERSION, kind, metadata, spec }))

const shownName = (name: string): string | null => (name === '' ? null : displayable(name).text)

const sloDocument = (scenario: Scenario, names: ObjectNames, policies: readonly string[], promise: string): string => {
  const slices = neededSlices(scenario.budgetingMethod)
  const said = { slices, serviceObject: true, name: true, latency: false }
  const { timeSliceTarget, timeSliceWindow } = sliceFacts(scenario, slices)
  return document(
    'SLO',
    mapping({
      name: names.slo,
      displayName: shownName(scenario.name),
      annotations: factsPart(sloAnnotations(scenario, said), ANNOTATION_PREFIX),
    }),
    mapping({
      description: descriptionOf(scenario.story),
      service: names.service,
      indicator: indicatorPart(scenario, names.indicator),
      timeWindow: list([windowPart(scenario.sloWindow)]),
      budgetingMethod: METHOD_NAMES[scenario.budgetingMethod],
      objectives: list([
        mapping({
          target: exact(ratioDigits(scenario.target)),
          timeSliceTarget: partOf(timeSliceTarget),
          timeSliceWindow: partOf(timeSliceWindow),
        }),
      ]),
      alertPolicies: policies.length === 0 ? null : list(policies.map((alertPolicyRef) => mapping({ alertPolicyRef }))),
    }),
    'OpenSLO v1. Written by Burnline.',
    promise,
  )
}

/**
 * A scenario as OpenSLO documents: its service, its SLO with the SLI in it, a policy and a condition for every rule, and a target
 * for every severity.
 */
export const freshDocuments = (scenario: Scenario, objective: AlertObjective): string => {
  const names = objectNames(scenario)
  const rules = ruleNames(names.slo, scenario.alertRules)
  const shown = scenario.service === names.service ? null : shownName(scenario.service)
  const alerts = [...rules].flatMap(([rule, name]) => {
    const { metadata, spec } = conditionFields(rule, name, objective.sloWindow)
    const policy = policySpec(mapping({ conditionRef: name }), mapping({ targetRef: `${names.slo}-${rule.severity}` }))
    return [document('AlertCondition', metadata, spec), document('AlertPolicy', mapping({ name }), policy)]
  })
  const targets = SEVERITIES.filter((one) => scenario.alertRules.some(({ severity }) => severity === one)).map((one) =>
    document('AlertNotificationTarget', mapping({ name: `${names.slo}-${one}` }), targetSpec(one)),
  )
  return [
    sloDocument(scenario, names, [...rules.values()], promiseText(scenario, objective)),
    document('Service', mapping({ name: names.service, displayName: shown }), mapping({})),
    ...alerts,
    ...targets,
  ].join('---\n')
}
