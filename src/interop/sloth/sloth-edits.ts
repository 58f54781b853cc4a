import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import { sameFacts } from '../../core/scenario/same-facts.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { metricsOf } from '../prometheus-rules/rule-plan.ts'
import type { YamlEdit } from '../yaml/changed-yaml.ts'
import { fieldAt } from '../yaml/fields.ts'
import { exact, mapping } from '../yaml/yaml-text.ts'
import type { YamlPart } from '../yaml/yaml-text.ts'
import { writtenAlerts } from './alert-losses.ts'
import { counterQuery } from './query.ts'
import { alertField, followsFor } from './read-alerting.ts'
import type { SlothSlo } from './read-sloth.ts'
import { queryField } from './read-slo.ts'
import { slothName } from './sloth-name.ts'

/** The alerts of an SLO where they are others than the text has. */
const alertEdits = ({ spec, at, scenario: before }: SlothSlo, now: Scenario) => {
  const alerting = fieldAt(at, 'alerting')
  const old = writtenAlerts(before.alertRules)
  const follows = followsFor(spec, at)
  return writtenAlerts(now.alertRules).flatMap((alert, index) => {
    const was = old[index]
    const field = alerting === null ? spec.names[alert.severity] : alertField(alerting, alert.severity, spec)
    const path = ['alerting', field]
    const edits: { readonly path: readonly string[]; readonly value: YamlPart | null }[] = []
    if (was?.disabled !== alert.disabled)
      edits.push({ path: [...path, 'disable'], value: alert.disabled ? true : null })
    if (follows && !alert.disabled && (was?.disabled === true || was?.for !== alert.for))
      edits.push({ path: [...path, 'for'], value: alert.for === 0 ? null : durationText(alert.for) })
    return edits
  })
}

/** What has to change in a text of Sloth's so that one of its SLOs says what the scenario says now. */
export const slothEdits = (slo: SlothSlo, now: Scenario): readonly YamlEdit[] => {
  const { spec, at, index, scenario: before } = slo
  const own = ['slos', index]
  const edits: { readonly path: readonly (string | number)[]; readonly value: YamlPart | null }[] = []
  if (now.service !== before.service) edits.push({ path: ['service'], value: slothName(now.service, 'service') })
  if (now.name !== before.name) edits.push({ path: [...own, 'name'], value: slothName(now.name, 'availability') })
  if (now.target !== before.target) edits.push({ path: [...own, 'objective'], value: exact(percentText(now.target)) })
  if (now.story !== before.story)
    edits.push({ path: [...own, 'description'], value: now.story === '' ? null : now.story })
  if (now.metrics !== null && !sameFacts(now.metrics, before.metrics)) {
    const { bad, valid } = metricsOf(now)
    const sli = fieldAt(at, 'sli')
    const events = sli === null ? null : fieldAt(sli, 'events')
    const queries = { [spec.names.errorQuery]: counterQuery(bad), [spec.names.totalQuery]: counterQuery(valid) }
    if (events === null) edits.push({ path: [...own, 'sli'], value: mapping({ events: mapping(queries) }) })
    else
      for (const [key, counter] of [
        ['errorQuery', bad],
        ['totalQuery', valid],
      ] as const)
        edits.push({
          path: [...own, 'sli', 'events', queryField(events, key, spec.names)],
          value: counterQuery(counter),
        })
  }
  edits.push(...alertEdits(slo, now).map(({ path, value }) => ({ path: [...own, ...path], value })))
  return edits.map(({ path, value }) => ({ document: spec.document.number, path: [...spec.path, ...path], value }))
}
