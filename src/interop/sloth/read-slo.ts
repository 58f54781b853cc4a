import type { ServiceMetrics } from '../../core/alert/service-metrics.ts'
import { decimalFromText, decimalShifted } from '../../core/quantity/decimal.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { ppb, WHOLE } from '../../core/quantity/units.ts'
import type { PartsPerBillion } from '../../core/quantity/units.ts'
import { LONGEST_NAME, LONGEST_STORY } from '../../core/scenario/limits.ts'
import { newScenario } from '../../core/scenario/new-scenario.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { fieldAt, mapField, numberField, placeOf, textField, unknownFields } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import { USUAL_CATALOGUE } from './alert-catalogue.ts'
import type { AlertCatalogue } from './alert-catalogue.ts'
import { counterOf } from './query.ts'
import { readAlerting } from './read-alerting.ts'
import { KUBERNETES_NAMES, PLAIN_NAMES } from './sloth-spec.ts'
import type { SlothNames, SlothSpec } from './sloth-spec.ts'

const EXPECTED = 'above 0 and below 100, at most 7 decimals'
const ONE_PERCENT = 10_000_000

/** A text of a scenario, cut to its length with a remark. */
export const readText = (at: At, key: string, longest: number, remarks: Remarks, needed = false): string | null => {
  const text = textField(at, key, remarks, needed)
  if (text === null || text.length <= longest) return text
  const field = fieldAt(at, key)
  if (field !== null) remarks.add('kept', 'too-long', field, String(longest))
  return text.slice(0, longest)
}

/** The objective in percent. One below 1 is taken as it stands, as Sloth does, though 0.999 was probably meant otherwise. */
const readTarget = (slo: At, remarks: Remarks): PartsPerBillion | null => {
  const text = numberField(slo, 'objective', remarks, true)
  const at = fieldAt(slo, 'objective')
  if (text === null || at === null) return null
  const decimal = decimalFromText(text)
  const share = decimal === null ? null : decimalShifted(decimal, 7)
  if (share === null || share <= 0n || share >= BigInt(WHOLE)) {
    remarks.add('left-out', 'not-a-target', at, EXPECTED)
    return null
  }
  if (share < ONE_PERCENT) remarks.add('assumed', 'not-a-target', at, `${text} %`)
  return ppb(Number(share))
}

const other = (names: SlothNames): SlothNames => (names === PLAIN_NAMES ? KUBERNETES_NAMES : PLAIN_NAMES)

/** The name under which a query stands: this notation's, or the other's, which early versions of Sloth took. */
export const queryField = (at: At, key: 'errorQuery' | 'totalQuery' | 'errorRatioQuery', names: SlothNames): string =>
  fieldAt(at, names[key]) === null && fieldAt(at, other(names)[key]) !== null ? other(names)[key] : names[key]

/** The counters behind an SLI; null where it is no ratio of two counters, which is then kept as it is. */
const readIndicator = (slo: At, names: SlothNames, remarks: Remarks): ServiceMetrics | null => {
  const sli = mapField(slo, 'sli', remarks, true)
  if (sli === null) return null
  unknownFields(sli, ['events', 'raw', 'plugin'], remarks)
  const events = mapField(sli, 'events', remarks)
  const others = ['raw', 'plugin'].map((key) => mapField(sli, key, remarks)).filter((at) => at !== null)
  for (const at of others)
    remarks.add('kept', events === null ? 'no-place' : 'conflict', at, events === null ? null : 'events')
  if (events === null) {
    if (others.length === 0)
      remarks.add('left-out', 'missing', { ...placeOf(sli), path: `${sli.path}.events` }, 'events, raw, plugin', '')
    return null
  }
  const keys = (['errorQuery', 'totalQuery'] as const).map((key) => queryField(events, key, names))
  unknownFields(events, keys, remarks)
  const [bad, valid] = keys.map((key) => {
    const query = textField(events, key, remarks, true)
    const counter = query === null ? null : counterOf(query)
    const at = fieldAt(events, key)
    if (query !== null && counter === null && at !== null) remarks.add('kept', 'no-place', at)
    return counter
  })
  return bad == null || valid == null ? null : { valid, bad }
}

const SLO_FIELDS = [
  'name',
  'objective',
  'description',
  'labels',
  'infoLabels',
  'plugins',
  'sli',
  'alerting',
  'interval',
]

/**
 * Reads one SLO of a specification as a scenario without an id.
 *
 * @param service how it is called in the specification, or what stands for it.
 * @param catalogue the SLO window and its rules; null where the text gives none, and Sloth's usual ones are assumed.
 * @returns null for one without an objective that can be read.
 */
export const readSlo = (
  spec: SlothSpec,
  slo: At,
  service: string,
  catalogue: AlertCatalogue | null,
  remarks: Remarks,
): Scenario | null => {
  if (slo.node.kind !== 'map') {
    remarks.add('left-out', 'not-an-object', slo)
    return null
  }
  const target = readTarget(slo, remarks)
  const { sloWindow, rules } = catalogue ?? USUAL_CATALOGUE
  if (catalogue === null)
    remarks.add('assumed', 'usual', { ...placeOf(slo), path: 'sloPeriod' }, durationText(sloWindow), '')
  unknownFields(slo, SLO_FIELDS, remarks)
  for (const key of ['labels', 'infoLabels', 'plugins', 'interval']) {
    const field = fieldAt(slo, key)
    if (field !== null) remarks.add('kept', 'no-place', field)
  }
  const metrics = readIndicator(slo, spec.names, remarks)
  const alertRules = readAlerting(spec, slo, { sloWindow, rules }, remarks)
  if (catalogue === null && alertRules.length > 0) {
    const place = { ...placeOf(fieldAt(slo, 'alerting') ?? slo), path: `${slo.path}.alerting` }
    remarks.add('assumed', 'made-rules', place, 'Sloth', String(alertRules.length))
  }
  const name = readText(slo, 'name', LONGEST_NAME, remarks, true) ?? ''
  const story = readText(slo, 'description', LONGEST_STORY, remarks) ?? ''
  if (target === null) return null
  return {
    ...newScenario('', service),
    name,
    story,
    target,
    sloWindow: { kind: 'rolling', duration: sloWindow },
    metrics,
    alertRules,
  }
}
