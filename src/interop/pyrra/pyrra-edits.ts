import type { ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { readSelector } from '../prometheus-rules/read-selector.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'
import { rollingLength } from '../specification/rolling-length.ts'
import type { YamlEdit } from '../yaml/changed-yaml.ts'
import { fieldAt } from '../yaml/fields.ts'
import type { At } from '../yaml/fields.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import { ANNOTATION_PREFIX } from '../specification/annotation.ts'
import { bucketThreshold, withBucket } from './bucket-threshold.ts'
import { PYRRA_INDICATORS } from './read-indicator.ts'
import type { PyrraIndicatorKind } from './read-indicator.ts'
import { scalarText } from './pyrra-object.ts'

/** A value within a ServiceLevelObjective, by its fields; null takes it away. */
export type PyrraEdit = readonly [path: readonly string[], value: YamlPart | null]

/** The object that is edited, and the scenario that it says as it stands. */
interface Edited {
  readonly at: At
  readonly indicator: PyrraIndicatorKind | null
  readonly before: Scenario
}

const at = (object: At, ...path: readonly string[]): At | null =>
  path.reduce<At | null>((found, key) => (found === null ? null : fieldAt(found, key)), object)

const INDICATOR = ['spec', 'indicator'] as const

const ratioEdits = ({ indicator, before }: Edited, { valid, bad }: ServiceMetrics): readonly PyrraEdit[] => {
  const isRatio = indicator === 'ratio'
  const same = (one: keyof ServiceMetrics, selector: unknown): boolean =>
    isRatio && before.metrics !== null && sameFacts(before.metrics[one], selector)
  const others = PYRRA_INDICATORS.filter((one) => one === indicator && !isRatio)
  return [
    ...others.map((one): PyrraEdit => [[...INDICATOR, one], null]),
    ...(same('bad', bad) ? [] : [[[...INDICATOR, 'ratio', 'errors', 'metric'], selectorText(bad)] as const]),
    ...(same('valid', valid) ? [] : [[[...INDICATOR, 'ratio', 'total', 'metric'], selectorText(valid)] as const]),
  ]
}

/** Another threshold for a latency that the file measures; null where it cannot be put there. */
const latencyEdit = (edited: Edited, threshold: number): PyrraEdit | null => {
  if (edited.indicator === 'latencyNative') return [[...INDICATOR, 'latencyNative', 'latency'], durationText(threshold)]
  if (edited.indicator !== 'latency') return null
  const path = [...INDICATOR, 'latency', 'success', 'metric']
  const selector = readSelector(scalarText(at(edited.at, ...path)), '')
  if (!selector.ok || bucketThreshold(selector.value).kind === 'missing') return null
  return [path, selectorText(withBucket(selector.value, threshold))]
}

/** While nobody has named counters, those of the file stay: the ones to begin with are no better. */
const indicatorEdits = (edited: Edited, now: Scenario): readonly PyrraEdit[] => {
  const { before, indicator } = edited
  if (now.metrics !== null)
    return indicator === 'ratio' && sameFacts(before.metrics, now.metrics) ? [] : ratioEdits(edited, now.metrics)
  if (now.latencyThreshold === null || now.latencyThreshold === before.latencyThreshold) return []
  const latency = latencyEdit(edited, now.latencyThreshold)
  return latency === null ? [] : [latency]
}

const alertingEdits = ({ at: object, before }: Edited, now: Scenario): readonly PyrraEdit[] => {
  const [was, is] = [before.alertRules.length > 0, now.alertRules.length > 0]
  if (was === is) return []
  if (!is) return [[['spec', 'alerting', 'burnrates'], false]]
  const present = (key: string): boolean => at(object, 'spec', 'alerting', key) !== null
  return [
    ...(present('disabled') ? [[['spec', 'alerting', 'disabled'], false] as const] : []),
    ...(present('burnrates') ? [[['spec', 'alerting', 'burnrates'], true] as const] : []),
  ]
}

/** What differs between the object as it was kept and the scenario as it is now. Nothing else is touched. */
export const pyrraEdits = (edited: Edited, now: Scenario): readonly PyrraEdit[] => {
  const { before } = edited
  const length = rollingLength(now.sloWindow)
  const annotation = (key: 'service' | 'name'): PyrraEdit => [
    ['metadata', 'annotations', ANNOTATION_PREFIX + key],
    key === 'name' && now.name === '' ? null : now[key],
  ]
  return [
    ...(now.service === before.service ? [] : [annotation('service')]),
    ...(now.name === before.name ? [] : [annotation('name')]),
    ...(now.target === before.target ? [] : [[['spec', 'target'], percentText(now.target)] as const]),
    ...(length === rollingLength(before.sloWindow) ? [] : [[['spec', 'window'], durationText(length)] as const]),
    ...(now.story === before.story ? [] : [[['spec', 'description'], now.story] as const]),
    ...indicatorEdits(edited, now),
    ...alertingEdits(edited, now),
  ]
}

/** The edits as places in a text that is the object's document alone. */
export const documentEdits = (edits: readonly PyrraEdit[], path: readonly (string | number)[]): readonly YamlEdit[] =>
  edits.map(([fields, value]) => ({ document: 1, path: [...path, ...fields], value }))
