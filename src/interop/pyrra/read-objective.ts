import { PYRRA_SET } from '../../core/alert/pyrra-rules.ts'
import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { ppb, WHOLE } from '../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import { LONGEST_NAME, LONGEST_STORY } from '../../core/scenario/limits.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { LONGEST_SLO_WINDOW, SHORTEST_SLO_WINDOW } from '../../core/window/slo-window.ts'
import { readPrometheusDuration } from '../prometheus-rules/prometheus-duration.ts'
import type { SpecificationRemark } from '../specification/specification.ts'
import {
  entriesAt,
  fieldAt,
  flagField,
  mapField,
  numberField,
  placeOf,
  remarkList,
  textField,
  unknownFields,
} from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { ANNOTATION_PREFIX, annotationAt } from '../specification/annotation.ts'
import { scalarText } from './pyrra-object.ts'
import type { PyrraObject } from './pyrra-object.ts'
import { readPyrraIndicator } from './read-indicator.ts'
import type { PyrraIndicatorKind } from './read-indicator.ts'

/** An objective as it was read: complete but for its specification, or null with the reason among the remarks. */
export interface ReadPyrraObjective {
  readonly scenario: Scenario | null
  readonly indicator: PyrraIndicatorKind | null
  readonly remarks: readonly SpecificationRemark[]
}

const TARGETS = 'above 0 and below 100, at most 7 decimals'
const WINDOWS = `${durationText(SHORTEST_SLO_WINDOW)} – ${durationText(LONGEST_SLO_WINDOW)}`
const ONE_PERCENT = 10_000_000

/** Pyrra's targets are percentages, whatever they look like: below 1 there is a remark, as Pyrra has one. */
const readTarget = (spec: At, remarks: Remarks): PartsPerBillion | null => {
  const text = numberField(spec, 'target', remarks, true)
  const at = fieldAt(spec, 'target')
  if (text === null || at === null) return null
  const decimal = decimalFromText(text)
  const share = decimal === null ? null : decimalShifted(decimal, 7)
  if (share === null || share <= 0n || share >= BigInt(WHOLE)) {
    remarks.add('left-out', 'not-a-target', at, TARGETS)
    return null
  }
  if (share < ONE_PERCENT) remarks.add('assumed', 'not-a-target', at, `${text} %`)
  return ppb(Number(share))
}

const readWindow = (spec: At, remarks: Remarks): Milliseconds | null => {
  const text = textField(spec, 'window', remarks, true)
  const at = fieldAt(spec, 'window')
  if (text === null || at === null) return null
  const length = readPrometheusDuration(text)
  if (length !== null && length >= SHORTEST_SLO_WINDOW && length <= LONGEST_SLO_WINDOW) return length
  remarks.add('left-out', 'not-a-duration', at, WINDOWS)
  return null
}

/** Whether there are burn-rate alerts, which are if nobody says otherwise. */
const readAlerting = (spec: At, remarks: Remarks): boolean => {
  const alerting = mapField(spec, 'alerting', remarks)
  if (alerting === null) return true
  unknownFields(alerting, ['disabled', 'burnrates', 'absent', 'name', 'absentName'], remarks)
  for (const key of ['absent', 'name', 'absentName']) {
    const at = fieldAt(alerting, key)
    if (at !== null) remarks.add('kept', 'no-place', at)
  }
  const disabled = flagField(alerting, 'disabled', remarks) ?? false
  return (flagField(alerting, 'burnrates', remarks) ?? true) && !disabled
}

const readStory = (spec: At, remarks: Remarks): string => {
  const text = textField(spec, 'description', remarks) ?? ''
  const at = fieldAt(spec, 'description')
  if (at !== null && text.length > LONGEST_STORY) remarks.add('kept', 'too-long', at, String(LONGEST_STORY))
  return text.slice(0, LONGEST_STORY)
}

const metadataRemarks = (metadata: At, remarks: Remarks): void => {
  for (const entry of entriesAt(metadata)) {
    if (entry.key === 'name' || entry.node.kind === 'nothing') continue
    const isOurs = entry.key === 'annotations' && entriesAt(entry).every(({ key }) => key.startsWith(ANNOTATION_PREFIX))
    if (!isOurs) remarks.add('kept', 'no-place', entry)
  }
}

/** What the service is called: as it is annotated, or else as the object is. */
const readNames = (object: At, service: string, remarks: Remarks): Pick<Scenario, 'service' | 'name'> => {
  const metadata = mapField(object, 'metadata', remarks, true)
  if (metadata === null) return { service, name: '' }
  metadataRemarks(metadata, remarks)
  const own = textField(metadata, 'name', remarks, true) ?? ''
  const named = annotationAt(metadata, 'service') ?? (own.trim() === '' ? service : own)
  return { service: named.slice(0, LONGEST_NAME), name: annotationAt(metadata, 'name') ?? '' }
}

/**
 * Reads one ServiceLevelObjective. Its alerts are those that Pyrra makes of its window. What a scenario has no place for is
 * a remark each.
 *
 * @param service what a service is called that has no name.
 */
export const readPyrraObjective = ({ at }: PyrraObject, service: string): ReadPyrraObjective => {
  const remarks = remarkList()
  unknownFields(at, ['apiVersion', 'kind', 'metadata', 'spec', 'status'], remarks)
  const names = readNames(at, service, remarks)
  const spec = mapField(at, 'spec', remarks, true)
  if (spec === null) return { scenario: null, indicator: null, remarks: remarks.all }
  const fields = ['description', 'target', 'window', 'indicator', 'alerting', 'partial_response_strategy']
  unknownFields(spec, fields, remarks)
  const strategy = fieldAt(spec, 'partial_response_strategy')
  if (strategy !== null && scalarText(strategy) !== '') remarks.add('kept', 'no-place', strategy)
  const [target, duration] = [readTarget(spec, remarks), readWindow(spec, remarks)]
  const { kind, metrics, latencyThreshold } = readPyrraIndicator(spec, remarks)
  const hasAlerts = readAlerting(spec, remarks)
  const story = readStory(spec, remarks)
  const alertRules = hasAlerts && duration !== null ? PYRRA_SET.rules(duration) : []
  if (alertRules.length > 0) {
    const place = { ...placeOf(fieldAt(spec, 'alerting') ?? spec), path: 'spec.alerting' }
    remarks.add('assumed', 'made-rules', place, 'Pyrra', String(alertRules.length))
  }
  if (target === null || duration === null) return { scenario: null, indicator: kind, remarks: remarks.all }
  return {
    scenario: {
      ...newScenario('', names.service),
      ...names,
      story,
      target,
      sloWindow: { kind: 'rolling', duration },
      latencyThreshold,
      metrics,
      alertRules,
    },
    indicator: kind,
    remarks: remarks.all,
  }
}
