import { BUDGETING_METHODS } from '../../core/budgeting/budgeting-method.ts'
import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import { LONGEST_NAME, LONGEST_STORY } from '../../core/scenario/limits.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { fieldAt, listField, mapField, placeOf, remarkList, textField } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import type { SpecificationRemark } from '../specification/specification.ts'
import { annotationsAt } from './annotation.ts'
import type { Annotations } from './annotation.ts'
import { displayable, METHOD_NAMES } from './facts.ts'
import { placeWithin, scalarText } from './openslo-object.ts'
import type { OpenSloObject } from './openslo-object.ts'
import type { Effort, ObjectLibrary, Reading } from './object-library.ts'
import { readAlerts } from './read-alerts.ts'
import { missesIndicator, readIndicator } from './read-indicator.ts'
import { readObjective } from './read-objective.ts'
import type { ReadObjective } from './read-objective.ts'
import { readSloWindow } from './read-window.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { objectRemarks } from './unread-fields.ts'

const readMethod = (spec: At, remarks: Remarks): BudgetingMethod | null => {
  const text = textField(spec, 'budgetingMethod', remarks)
  const at = fieldAt(spec, 'budgetingMethod')
  if (at === null) {
    const place = { ...placeOf(spec), path: `${spec.path}.budgetingMethod` }
    remarks.add('assumed', 'usual', place, METHOD_NAMES.occurrences, '')
    return 'occurrences'
  }
  const names = BUDGETING_METHODS.map((one) => METHOD_NAMES[one])
  const method = BUDGETING_METHODS.find((one) => METHOD_NAMES[one].toLowerCase() === (text ?? '').toLowerCase())
  if (method === undefined) remarks.add('left-out', 'not-a-choice', at, names.join(', '))
  else if (METHOD_NAMES[method] !== text) remarks.add('assumed', 'not-a-choice', at, METHOD_NAMES[method])
  return method ?? null
}

const cut = (text: string, longest: number, at: At | null, remarks: Remarks): string => {
  if (text.length <= longest) return text
  remarks.add('kept', 'too-long', at ?? { document: null, line: null, path: '' }, String(longest))
  // Never half a character.
  return text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')
}

interface Service {
  readonly service: string
  /** Whose `displayName` the service's name is; null where only `spec.service` says it. */
  readonly object: OpenSloObject | null
}

/** The service by the name that people know: of its own object, or the one that the SLO gives. */
const readService = (spec: At, annotations: Annotations, fallback: string, reading: Reading): Service => {
  const { library, remarks, used } = reading
  const name = textField(spec, 'service', remarks, true)
  const at = fieldAt(spec, 'service')
  if (name === null || at === null) return { service: fallback, object: null }
  const object = library.find('Service', name)
  if (object !== null) used.add(object)
  else if (library.holds('Service')) remarks.add('missing', 'not-found', at, 'Service', name)
  const metadata = object === null ? null : fieldAt(object.at, 'metadata')
  const shown = metadata === null ? '' : scalarText(fieldAt(metadata, 'displayName'))
  const whole = annotations('service')
  // What is annotated counts as long as what it refines says the same.
  const isWhole = whole !== null && (shown === '' ? serviceSlug(whole) === name : displayable(whole).text === shown)
  return { service: cut(isWhole ? whole : shown || name, LONGEST_NAME, at, remarks), object }
}

/** What an SLO calls itself; empty where it is called after its service. */
const readName = (object: OpenSloObject, spec: At, annotations: Annotations, remarks: Remarks): string => {
  const metadata = fieldAt(object.at, 'metadata')
  const at = metadata === null ? null : fieldAt(metadata, 'displayName')
  const shown = scalarText(at)
  if (shown === '')
    return object.name === scalarText(fieldAt(spec, 'service')) ? '' : cut(object.name, LONGEST_NAME, null, remarks)
  const whole = annotations('name')
  return cut(whole !== null && displayable(whole).text === shown ? whole : shown, LONGEST_NAME, at, remarks)
}

/** What became of one SLO: its objectives, and what there is to say of those that could not be read. */
export interface ReadSlo {
  readonly objectives: readonly ReadObjective[]
  readonly remarks: readonly SpecificationRemark[]
  readonly used: ReadonlySet<OpenSloObject>
}

/**
 * Reads an SLO, every objective in it as a scenario: the same service, window, method and alerts, each with a target and slices
 * of its own.
 *
 * @param fallback the service's name where the SLO gives none.
 */
export const readSlo = (object: OpenSloObject, library: ObjectLibrary, fallback: string, effort: Effort): ReadSlo => {
  const remarks = remarkList()
  const used = new Set<OpenSloObject>([object])
  const reading: Reading = { library, used, remarks, effort }
  const spec = mapField(object.at, 'spec', remarks, true)
  if (spec === null) return { objectives: [], remarks: remarks.all, used }
  if (object.name === '')
    remarks.add('left-out', 'missing', { ...placeOf(object.at), path: `${object.at.path}metadata.name` }, null, '')
  const annotations = annotationsAt(object.at)
  const place = placeWithin(object.place, 'spec')
  const { service, object: serviceObject } = readService(spec, annotations, fallback, reading)
  const sloWindow = readSloWindow(spec, annotations, remarks)
  const method = readMethod(spec, remarks)
  const alerts = readAlerts(spec, place, object.name, sloWindow, reading)
  const indicator = readIndicator(spec, place, reading)
  const found = listField(spec, 'objectives', remarks, true) ?? []
  const scenario: Scenario = {
    ...newScenario('', service),
    name: readName(object, spec, annotations, remarks),
    story: cut(scalarText(fieldAt(spec, 'description')), LONGEST_STORY, fieldAt(spec, 'description'), remarks),
    sloWindow,
    budgetingMethod: method ?? 'occurrences',
    alertRules: alerts.rules.map(({ rule }) => rule),
  }
  const slo = { object, place, service: serviceObject, alerts, annotations, indicator, scenario }
  const outcomes = found.map((at, index) => readObjective(at, index, found.length === 1, slo, reading))
  if (indicator === null && outcomes.some(({ hasIndicator }) => !hasIndicator)) missesIndicator(spec, remarks)
  for (const outcome of outcomes) for (const one of outcome.used) used.add(one)
  for (const one of used) objectRemarks(one, remarks)
  if (method === null)
    return { objectives: [], remarks: [...remarks.all, ...outcomes.flatMap((one) => one.remarks)], used }
  const objectives = outcomes.flatMap((one) =>
    one.objective === null ? [] : [{ ...one.objective, remarks: [...remarks.all, ...one.remarks] }],
  )
  const lost = outcomes.flatMap((one) => (one.objective === null ? one.remarks : []))
  return { objectives, remarks: objectives.length === 0 ? [...remarks.all, ...lost] : lost, used }
}
