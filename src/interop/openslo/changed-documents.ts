import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { percentText } from '../../core/quantity/share.ts'
import { fraction, fractionText } from '../../core/quantity/fraction.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { rollingLength } from '../specification/rolling-length.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { fieldAt, itemsAt } from '../yaml/fields.ts'
import { changedYaml } from '../yaml/changed-yaml.ts'
import type { YamlEdit } from '../yaml/changed-yaml.ts'
import { exact, list } from '../yaml/yaml-text.ts'
import { changedAlerts } from './changed-alerts.ts'
import { changeableField, changedAnnotations, changedFacts, put, setText, without } from './changed-facts.ts'
import type { Changeable } from './changed-facts.ts'
import {
  descriptionOf,
  displayable,
  METHOD_NAMES,
  neededSlices,
  ratioDigits,
  sliceFacts,
  sloAnnotations,
  windowFacts,
} from './facts.ts'
import { placeWithin } from './openslo-object.ts'
import { counterQuery, indicatorPart, metricPart, windowPart } from './parts.ts'
import type { ReadObjective } from './read-objective.ts'

const specOf = ({ slo }: ReadObjective): Changeable => ({
  at: fieldAt(slo.object.at, 'spec') ?? slo.object.at,
  place: slo.place,
})

const changedTarget = (
  { targetField, scenario: was, place }: ReadObjective,
  { target }: Scenario,
): readonly YamlEdit[] =>
  was.target === target
    ? []
    : [
        put(
          placeWithin(place, targetField),
          exact(targetField === 'target' ? ratioDigits(target) : percentText(target)),
        ),
      ]

/** A window of the same kind changes in its fields; another kind is another entry. */
const changedWindow = (spec: Changeable, was: Scenario, now: Scenario): readonly YamlEdit[] => {
  if (sameFacts(was.sloWindow, now.sloWindow)) return []
  const windows = changeableField(spec, 'timeWindow')
  const [first] = windows === null ? [] : itemsAt(windows.at)
  if (windows === null || first === undefined)
    return [put(placeWithin(spec.place, 'timeWindow'), list([windowPart(now.sloWindow)]))]
  const entry: Changeable = { at: first, place: placeWithin(windows.place, 0) }
  const calendar = changeableField(entry, 'calendar')
  const { duration: durationWas, ...startWas } = windowFacts(was.sloWindow)
  const { duration, ...start } = windowFacts(now.sloWindow)
  const isSaidSo = was.sloWindow.kind === (calendar === null ? 'rolling' : 'calendar')
  if (was.sloWindow.kind !== now.sloWindow.kind || !isSaidSo || fieldAt(first, 'duration') === null)
    return [put(entry.place, windowPart(now.sloWindow))]
  return [
    ...changedFacts(entry, { duration: durationWas }, { duration }),
    ...(calendar === null ? [] : changedFacts(calendar, startWas, start)),
  ]
}

const changedNames = (read: ReadObjective, now: Scenario): readonly YamlEdit[] => {
  const { scenario: was, slo, isOnly } = read
  const metadata = changeableField(slo.object, 'metadata') ?? {
    at: slo.object.at,
    place: placeWithin(slo.object.place, 'metadata'),
  }
  const named = isOnly ? metadata : { at: read.at, place: read.place }
  const shown = (name: string): string | null => (name === '' ? null : displayable(name).text)
  const serviceMetadata = slo.service === null ? null : changeableField(slo.service, 'metadata')
  return [
    ...(was.name === now.name ? [] : setText(named, 'displayName', shown(now.name))),
    ...(was.service === now.service
      ? []
      : serviceMetadata === null
        ? [put(placeWithin(slo.place, 'service'), serviceSlug(now.service))]
        : setText(serviceMetadata, 'displayName', shown(now.service))),
    ...(was.story === now.story ? [] : setText(specOf(read), 'description', descriptionOf(now.story))),
  ]
}

/** Other counters: put into the queries that there are, or in the place of whatever else the SLI asks. */
const changedMetrics = ({ scenario: was, ratio, owner, slo, latencyUnit }: ReadObjective, now: Scenario) => {
  if (now.metrics === null || sameFacts(was.metrics, now.metrics) || latencyUnit !== null) return []
  const { bad, valid } = now.metrics
  if (ratio === null) {
    const name = `${serviceSlug(slo.object.name)}-ratio`
    return [...without(owner, 'indicatorRef'), put(placeWithin(owner.place, 'indicator'), indicatorPart(now, name))]
  }
  const counted = (side: 'bad' | 'total', selector: typeof bad): YamlEdit => {
    const query = ['metricSource', 'spec', 'query'].reduce<Changeable | null>(
      (found, field) => (found === null ? null : changeableField(found, field)),
      was.metrics === null ? null : changeableField(ratio, side),
    )
    return query === null
      ? put(placeWithin(ratio.place, side), metricPart(selector))
      : put(query.place, counterQuery(selector))
  }
  return [
    ...['good', 'raw', 'rawType'].flatMap((field) => without(ratio, field)),
    counted('bad', bad),
    counted('total', valid),
  ]
}

const changedSlices = (read: ReadObjective, now: Scenario): readonly YamlEdit[] => {
  const { at, place, scenario: was, slo, latencyUnit } = read
  const said = ({ budgetingMethod }: Scenario) => {
    const needed = neededSlices(budgetingMethod)
    return {
      slices: {
        length: needed.length || fieldAt(at, 'timeSliceWindow') !== null,
        target: needed.target || fieldAt(at, 'timeSliceTarget') !== null,
      },
      serviceObject: slo.service !== null,
      name: read.isOnly,
      latency: latencyUnit !== null,
    }
  }
  const [saidWas, saidNow] = [said(was), said(now)]
  return [
    ...changedFacts({ at, place }, sliceFacts(was, saidWas.slices), sliceFacts(now, saidNow.slices)),
    ...changedAnnotations(slo.object, sloAnnotations(was, saidWas), sloAnnotations(now, saidNow)),
  ]
}

const changedLatency = ({ place, scenario: was, latencyUnit }: ReadObjective, now: Scenario): readonly YamlEdit[] => {
  if (latencyUnit === null || now.latencyThreshold === null || was.latencyThreshold === now.latencyThreshold) return []
  const value = fraction(BigInt(now.latencyThreshold), BigInt(latencyUnit))
  return [put(placeWithin(place, 'value'), exact(fractionText(value)))]
}

/**
 * The text that an objective was read from, with what is another fact in the scenario now. All else stays as it is written.
 *
 * @param read what reading `text` gives.
 */
export const changedDocuments = (
  text: string,
  read: ReadObjective,
  scenario: Scenario,
  objective: AlertObjective,
): string => {
  const { scenario: was, slo } = read
  const spec = specOf(read)
  const isSameWindow = sameFacts(was.sloWindow, scenario.sloWindow)
  const lengths = { was: isSameWindow ? objective.sloWindow : rollingLength(was.sloWindow), now: objective.sloWindow }
  return changedYaml(text, [
    ...changedTarget(read, scenario),
    ...changedWindow(spec, was, scenario),
    ...changedFacts(
      spec,
      { budgetingMethod: METHOD_NAMES[was.budgetingMethod] },
      {
        budgetingMethod: METHOD_NAMES[scenario.budgetingMethod],
      },
    ),
    ...changedNames(read, scenario),
    ...changedSlices(read, scenario),
    ...changedLatency(read, scenario),
    ...changedMetrics(read, scenario),
    ...changedAlerts(spec, serviceSlug(slo.object.name), slo.alerts, scenario.alertRules, lengths),
  ])
}
