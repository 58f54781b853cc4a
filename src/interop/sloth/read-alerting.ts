import type { AlertRule, Severity } from '../../core/alert/alert-rule.ts'
import { parseDuration } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { LONGEST_ALERT_WINDOW } from '../../core/scenario/limits.ts'
import { fieldAt, flagField, itemsAt, mapField, textField, unknownFields } from '../yaml/fields.ts'
import type { At, Remarks } from '../yaml/fields.ts'
import type { AlertCatalogue } from './alert-catalogue.ts'
import { KUBERNETES_NAMES, PLAIN_NAMES } from './sloth-spec.ts'
import type { SlothSpec } from './sloth-spec.ts'

/** The plugin without which Sloth reads no `for`, and only in files for the command line. */
export const FOR_PLUGIN = 'sloth.dev/contrib/alert_for/v1'

/** Where an alert is set up, by this notation's name or by the other's, which early versions of Sloth took. */
export const alertField = (alerting: At, severity: Severity, { names }: SlothSpec): string => {
  const [own, other] = [names[severity], names === PLAIN_NAMES ? KUBERNETES_NAMES[severity] : PLAIN_NAMES[severity]]
  return fieldAt(alerting, own) === null && fieldAt(alerting, other) !== null ? other : own
}

const holdsPlugin = (plugins: At | null): boolean => {
  const chain = plugins === null ? null : fieldAt(plugins, 'chain')
  return (
    chain !== null &&
    itemsAt(chain).some((item) => {
      const id = fieldAt(item, 'id')
      return id?.node.kind === 'text' && id.node.text === FOR_PLUGIN
    })
  )
}

/** Whether Sloth follows a `for` of an SLO. */
export const followsFor = (spec: SlothSpec, slo: At): boolean =>
  spec.names === PLAIN_NAMES &&
  (holdsPlugin(fieldAt(spec.at, spec.names.plugins)) || holdsPlugin(fieldAt(slo, 'plugins')))

const readFor = (alert: At, follows: boolean, remarks: Remarks): Milliseconds => {
  const at = fieldAt(alert, 'for')
  if (at === null) return 0
  if (!follows) {
    remarks.add('kept', 'no-place', at)
    return 0
  }
  const text = textField(alert, 'for', remarks)
  if (text === null || /^0+(?:[a-z]+)?$/.test(text)) return 0
  const read = parseDuration(text, '')
  if (read.ok && read.value <= LONGEST_ALERT_WINDOW) return read.value
  remarks.add('left-out', 'not-a-duration', at)
  return 0
}

const kept = (at: At, keys: readonly string[], remarks: Remarks): void => {
  for (const key of keys) {
    const field = fieldAt(at, key)
    if (field !== null) remarks.add('kept', 'no-place', field)
  }
}

/** The rules of an SLO: its catalogue's, without those of an alert that is turned off. */
export const readAlerting = (
  spec: SlothSpec,
  slo: At,
  { rules }: AlertCatalogue,
  remarks: Remarks,
): readonly AlertRule[] => {
  const alerting = mapField(slo, 'alerting', remarks)
  if (alerting === null) return rules
  kept(alerting, ['name', 'labels', 'annotations'], remarks)
  const fields = (['page', 'ticket'] as const).map((severity) => alertField(alerting, severity, spec))
  unknownFields(alerting, ['name', 'labels', 'annotations', ...fields], remarks)
  return (['page', 'ticket'] as const).flatMap((severity, index) => {
    const own = rules.filter((rule) => rule.severity === severity)
    const alert = mapField(alerting, fields[index] as string, remarks)
    if (alert === null) return own
    kept(alert, ['labels', 'annotations'], remarks)
    unknownFields(alert, ['disable', 'labels', 'annotations', 'for'], remarks)
    const lasting = readFor(alert, followsFor(spec, slo), remarks)
    return flagField(alert, 'disable', remarks) === true ? [] : own.map((rule) => ({ ...rule, for: lasting }))
  })
}
