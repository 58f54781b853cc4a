import { parseAllDocuments } from 'yaml'

/** Data as YAML's own reader gives it: nothing of the code under test has a hand in this. */
export type Data = { readonly [key: string]: unknown }

const isMap = (data: unknown): data is Data => typeof data === 'object' && data !== null && !Array.isArray(data)
const mapOf = (data: unknown): Data => (isMap(data) ? data : {})
const listOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : [])
const textOf = (data: unknown): string => (typeof data === 'string' ? data : '')
const has = (data: unknown, key: string): boolean => Object.hasOwn(mapOf(data), key)
const isOneOf = (data: unknown, ...choices: readonly unknown[]): boolean => choices.includes(data)
const isLabel = (data: unknown): boolean => /^(?=.{1,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(textOf(data))
const isShorthand = (data: unknown): boolean => /^[1-9][0-9]*[mhdwMQY]$/.test(textOf(data))
const isIn = (data: unknown, least: number, most: number): boolean =>
  typeof data === 'number' && data >= least && data <= most
const length = (data: unknown): number => Array.from(textOf(data)).length
const hasOneOf = (data: Data, ...keys: readonly string[]): boolean => keys.filter((key) => has(data, key)).length === 1

/** One object of a file, an inline one as if it stood alone, with all the others of the file. */
interface Checked {
  readonly kind: string
  readonly object: Data
  readonly metadata: Data
  readonly spec: Data
  readonly isInline: boolean
  readonly file: readonly Checked[]
}

export interface OpenSloRule {
  readonly says: string
  /** Where it stands: the specification (README.md and its successor specification.md), the JSON schema, or the Go SDK. */
  readonly source: 'specification' | 'schema' | 'sdk'
  readonly kind: string | null
  readonly holds: (checked: Checked) => boolean
}

const rule = (
  source: OpenSloRule['source'],
  kind: string | null,
  says: string,
  holds: (checked: Checked) => boolean,
): OpenSloRule => ({ source, kind, says, holds })

const KINDS = ['DataSource', 'SLO', 'SLI', 'AlertPolicy', 'AlertCondition', 'AlertNotificationTarget', 'Service']
const ANNOTATION =
  /^(?:(?=.{1,253}\/)[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\/)?[a-z0-9]([-._a-z0-9]{0,61}[a-z0-9])?$/
const LABEL_KEY = /^[a-z0-9A-Z]([-._a-z0-9A-Z]{0,61}[a-z0-9A-Z])?$/

const objectives = ({ spec }: Checked): readonly Data[] => listOf(spec['objectives']).map(mapOf)
const windowOf = ({ spec }: Checked): Data => mapOf(listOf(spec['timeWindow'])[0])
const ratioOf = ({ spec }: Checked): Data => mapOf(spec['ratioMetric'])
const conditionOf = ({ spec }: Checked): Data => mapOf(spec['condition'])
const metricsOf = (checked: Checked): readonly Data[] =>
  [
    ...['good', 'bad', 'total', 'raw'].flatMap((side) => (has(ratioOf(checked), side) ? [ratioOf(checked)[side]] : [])),
    ...(has(checked.spec, 'thresholdMetric') ? [checked.spec['thresholdMetric']] : []),
  ].map(mapOf)
const refers = ({ file }: Checked, kind: string, name: unknown): boolean =>
  file.some((one) => one.kind === kind && one.metadata['name'] === name)
const isZone = (zone: unknown): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: textOf(zone) }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Every rule that OpenSLO v1 states, one by one. */
export const OPENSLO_RULES: readonly OpenSloRule[] = [
  rule(
    'specification',
    null,
    'apiVersion is openslo/v1',
    ({ object, isInline }) => isInline || object['apiVersion'] === 'openslo/v1',
  ),
  rule('specification', null, 'kind is one of seven', ({ kind }) => KINDS.includes(kind)),
  rule('specification', null, 'metadata.name is a label of RFC 1123', ({ metadata }) => isLabel(metadata['name'])),
  rule(
    'specification',
    null,
    'metadata.displayName is a text',
    ({ metadata }) => !has(metadata, 'displayName') || typeof metadata['displayName'] === 'string',
  ),
  rule(
    'schema',
    null,
    'metadata.displayName is not empty',
    ({ metadata }) => !has(metadata, 'displayName') || metadata['displayName'] !== '',
  ),
  rule(
    'sdk',
    null,
    'metadata.displayName has at most 63 characters',
    ({ metadata }) => length(metadata['displayName']) <= 63,
  ),
  rule(
    'specification',
    null,
    'label keys are at most 63 letters, digits, dashes, underscores and dots',
    ({ metadata }) => Object.keys(mapOf(metadata['labels'])).every((key) => LABEL_KEY.test(key)),
  ),
  rule('specification', null, 'labels are texts or lists of texts', ({ metadata }) =>
    Object.values(mapOf(metadata['labels'])).every(
      (label) => typeof label === 'string' || listOf(label).some((one) => typeof one === 'string'),
    ),
  ),
  rule(
    'specification',
    null,
    'annotations are a map of texts',
    ({ metadata }) =>
      !has(metadata, 'annotations') ||
      (isMap(metadata['annotations']) &&
        Object.values(metadata['annotations']).every((one) => typeof one === 'string')),
  ),
  rule('specification', null, 'annotation keys are a name with an optional domain before it', ({ metadata }) =>
    Object.keys(mapOf(metadata['annotations'])).every((key) => ANNOTATION.test(key)),
  ),
  rule('specification', null, 'openslo.com/ is not used', ({ metadata }) =>
    Object.keys(mapOf(metadata['annotations'])).every((key) => !key.startsWith('openslo.com/')),
  ),
  rule('schema', null, 'spec is a map', ({ object }) => isMap(object['spec'])),
  rule(
    'specification',
    null,
    'spec.description has at most 1050 characters',
    ({ spec }) =>
      !has(spec, 'description') || (typeof spec['description'] === 'string' && length(spec['description']) <= 1050),
  ),

  rule('specification', 'SLO', 'spec.service is given', ({ spec }) => textOf(spec['service']) !== ''),
  rule('schema', 'SLO', 'spec.service is a name', ({ spec }) => isLabel(spec['service'])),
  rule('specification', 'SLO', 'either indicator or indicatorRef', ({ spec }) =>
    hasOneOf(spec, 'indicator', 'indicatorRef'),
  ),
  rule(
    'specification',
    'SLO',
    'timeWindow has exactly one entry',
    ({ spec }) => listOf(spec['timeWindow']).length === 1,
  ),
  rule('specification', 'SLO', 'the window has a duration shorthand', (slo) => isShorthand(windowOf(slo)['duration'])),
  rule('specification', 'SLO', 'isRolling is true or false', (slo) => typeof windowOf(slo)['isRolling'] === 'boolean'),
  rule(
    'sdk',
    'SLO',
    'a rolling window has no calendar, any other has one',
    (slo) => windowOf(slo)['isRolling'] === !has(windowOf(slo), 'calendar'),
  ),
  rule(
    'specification',
    'SLO',
    'startTime is a date with a time of day',
    (slo) =>
      !has(windowOf(slo), 'calendar') ||
      /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(
        textOf(mapOf(windowOf(slo)['calendar'])['startTime']),
      ),
  ),
  rule(
    'specification',
    'SLO',
    'timeZone is one of the IANA',
    (slo) => !has(windowOf(slo), 'calendar') || isZone(mapOf(windowOf(slo)['calendar'])['timeZone']),
  ),
  rule('specification', 'SLO', 'budgetingMethod is one of three', ({ spec }) =>
    isOneOf(spec['budgetingMethod'], 'Occurrences', 'Timeslices', 'RatioTimeslices'),
  ),
  rule('specification', 'SLO', 'there are objectives', (slo) => objectives(slo).length > 0),
  rule(
    'specification',
    'SLO',
    'a threshold metric has one objective',
    (slo) => !has(mapOf(mapOf(slo.spec['indicator'])['spec']), 'thresholdMetric') || objectives(slo).length === 1,
  ),
  rule('specification', 'SLO', 'either target or targetPercent', (slo) =>
    objectives(slo).every((one) => hasOneOf(one, 'target', 'targetPercent')),
  ),
  rule('specification', 'SLO', 'target is from 0 up to, not including, 1', (slo) =>
    objectives(slo).every((one) => !has(one, 'target') || (isIn(one['target'], 0, 1) && one['target'] !== 1)),
  ),
  rule('specification', 'SLO', 'targetPercent is from 0 up to, not including, 100', (slo) =>
    objectives(slo).every(
      (one) => !has(one, 'targetPercent') || (isIn(one['targetPercent'], 0, 100) && one['targetPercent'] !== 100),
    ),
  ),
  rule(
    'specification',
    'SLO',
    'Timeslices need a timeSliceTarget above 0, up to 1',
    (slo) =>
      slo.spec['budgetingMethod'] !== 'Timeslices' ||
      objectives(slo).every((one) => isIn(one['timeSliceTarget'], 0, 1) && one['timeSliceTarget'] !== 0),
  ),
  rule(
    'specification',
    'SLO',
    'Timeslices and RatioTimeslices need a timeSliceWindow',
    (slo) =>
      slo.spec['budgetingMethod'] === 'Occurrences' ||
      objectives(slo).every(
        (one) => isShorthand(one['timeSliceWindow']) || isIn(one['timeSliceWindow'], Number.MIN_VALUE, Infinity),
      ),
  ),
  rule(
    'specification',
    'SLO',
    'timeSliceTarget stands only where it is required',
    (slo) =>
      slo.spec['budgetingMethod'] === 'Timeslices' || objectives(slo).every((one) => !has(one, 'timeSliceTarget')),
  ),
  rule(
    'specification',
    'SLO',
    'timeSliceWindow stands only where it is required',
    (slo) =>
      slo.spec['budgetingMethod'] !== 'Occurrences' || objectives(slo).every((one) => !has(one, 'timeSliceWindow')),
  ),
  rule(
    'sdk',
    'SLO',
    'a ratio metric has neither op nor value',
    (slo) =>
      !has(mapOf(mapOf(slo.spec['indicator'])['spec']), 'ratioMetric') ||
      objectives(slo).every((one) => !has(one, 'op') && !has(one, 'value')),
  ),
  rule('specification', 'SLO', 'an alert policy is a reference or inline', ({ spec }) =>
    listOf(spec['alertPolicies']).every((one) => hasOneOf(mapOf(one), 'alertPolicyRef', 'spec')),
  ),
  rule('sdk', 'SLO', 'a reference to an alert policy is a name', ({ spec }) =>
    listOf(spec['alertPolicies']).every((one) => !has(one, 'alertPolicyRef') || isLabel(mapOf(one)['alertPolicyRef'])),
  ),
  rule('specification', 'SLO', 'every referred alert policy is in the file', (slo) =>
    listOf(slo.spec['alertPolicies']).every(
      (one) => !has(one, 'alertPolicyRef') || refers(slo, 'AlertPolicy', mapOf(one)['alertPolicyRef']),
    ),
  ),
  rule('specification', 'SLO', 'the service is in the file', (slo) => refers(slo, 'Service', slo.spec['service'])),

  rule('specification', 'SLI', 'either ratioMetric or thresholdMetric', ({ spec }) =>
    hasOneOf(spec, 'ratioMetric', 'thresholdMetric'),
  ),
  rule(
    'specification',
    'SLI',
    'counter is true or false',
    (sli) => !has(sli.spec, 'ratioMetric') || typeof ratioOf(sli)['counter'] === 'boolean',
  ),
  rule(
    'specification',
    'SLI',
    'either total or raw',
    (sli) => !has(sli.spec, 'ratioMetric') || hasOneOf(ratioOf(sli), 'total', 'raw'),
  ),
  rule(
    'specification',
    'SLI',
    'total goes with either good or bad',
    (sli) => !has(ratioOf(sli), 'total') || hasOneOf(ratioOf(sli), 'good', 'bad'),
  ),
  rule(
    'specification',
    'SLI',
    'raw goes with a rawType, and nothing else does',
    (sli) => has(ratioOf(sli), 'raw') === isOneOf(ratioOf(sli)['rawType'], 'success', 'failure'),
  ),
  rule('specification', 'SLI', 'every metric has a metricSource with a spec', (sli) =>
    metricsOf(sli).every((one) => isMap(mapOf(one['metricSource'])['spec'])),
  ),
  rule('sdk', 'SLI', 'the spec of a source is not empty', (sli) =>
    metricsOf(sli).every((one) => Object.keys(mapOf(mapOf(one['metricSource'])['spec'])).length > 0),
  ),
  rule('specification', 'SLI', 'a source without a reference has a type', (sli) =>
    metricsOf(sli).every(
      (one) => has(one['metricSource'], 'metricSourceRef') || textOf(mapOf(one['metricSource'])['type']) !== '',
    ),
  ),

  rule('schema', 'AlertPolicy', 'all three flags are given', ({ spec }) =>
    ['alertWhenNoData', 'alertWhenResolved', 'alertWhenBreaching'].every((flag) => typeof spec[flag] === 'boolean'),
  ),
  rule(
    'specification',
    'AlertPolicy',
    'there is exactly one condition',
    ({ spec }) => listOf(spec['conditions']).length === 1,
  ),
  rule('specification', 'AlertPolicy', 'a condition is a reference or inline', ({ spec }) =>
    listOf(spec['conditions']).every((one) => hasOneOf(mapOf(one), 'conditionRef', 'spec')),
  ),
  rule('specification', 'AlertPolicy', 'every referred condition is in the file', (policy) =>
    listOf(policy.spec['conditions']).every(
      (one) => !has(one, 'conditionRef') || refers(policy, 'AlertCondition', mapOf(one)['conditionRef']),
    ),
  ),
  rule(
    'specification',
    'AlertPolicy',
    'there is a notification target',
    ({ spec }) => listOf(spec['notificationTargets']).length > 0,
  ),
  rule('specification', 'AlertPolicy', 'a notification target is a reference or inline', ({ spec }) =>
    listOf(spec['notificationTargets']).every((one) => hasOneOf(mapOf(one), 'targetRef', 'spec')),
  ),
  rule('specification', 'AlertPolicy', 'every referred notification target is in the file', (policy) =>
    listOf(policy.spec['notificationTargets']).every(
      (one) => !has(one, 'targetRef') || refers(policy, 'AlertNotificationTarget', mapOf(one)['targetRef']),
    ),
  ),

  rule('specification', 'AlertCondition', 'severity is given', ({ spec }) => textOf(spec['severity']) !== ''),
  rule(
    'specification',
    'AlertCondition',
    'the condition is on a burn rate',
    (one) => conditionOf(one)['kind'] === 'burnrate',
  ),
  rule('specification', 'AlertCondition', 'op is one of four', (one) =>
    isOneOf(conditionOf(one)['op'], 'lte', 'gte', 'lt', 'gt'),
  ),
  rule(
    'specification',
    'AlertCondition',
    'threshold is a number',
    (one) => typeof conditionOf(one)['threshold'] === 'number',
  ),
  rule('specification', 'AlertCondition', 'lookbackWindow is a duration shorthand', (one) =>
    isShorthand(conditionOf(one)['lookbackWindow']),
  ),
  rule(
    'specification',
    'AlertCondition',
    'alertAfter is a duration shorthand where it is given',
    (one) => !has(conditionOf(one), 'alertAfter') || isShorthand(conditionOf(one)['alertAfter']),
  ),

  rule('specification', 'AlertNotificationTarget', 'target is given', ({ spec }) => textOf(spec['target']) !== ''),
  rule('specification', 'DataSource', 'type is given', ({ spec }) => textOf(spec['type']) !== ''),
  rule('schema', 'DataSource', 'connectionDetails are given', ({ spec }) => isMap(spec['connectionDetails'])),
  rule(
    'specification',
    null,
    'no two of a kind have the same name',
    ({ kind, metadata, file, isInline }) =>
      isInline ||
      file.filter((one) => !one.isInline && one.kind === kind && one.metadata['name'] === metadata['name']).length ===
        1,
  ),
]

const inlineIn = (kind: string, { spec }: Checked): readonly (readonly [string, unknown])[] => {
  if (kind === 'SLO')
    return [
      ...(has(spec, 'indicator') ? [['SLI', spec['indicator']] as const] : []),
      ...listOf(spec['alertPolicies']).flatMap((one) => (has(one, 'spec') ? [['AlertPolicy', one] as const] : [])),
    ]
  if (kind !== 'AlertPolicy') return []
  const within = (field: string, name: string) =>
    listOf(spec[field]).flatMap((one) => (has(one, 'spec') ? [[name, one] as const] : []))
  return [...within('conditions', 'AlertCondition'), ...within('notificationTargets', 'AlertNotificationTarget')]
}

/** Which rules a file breaks, as "SLO: either target or targetPercent". */
export const brokenRules = (text: string): readonly string[] => {
  const file: Checked[] = []
  const add = (kind: string, data: unknown, isInline: boolean): void => {
    const object = mapOf(data)
    const checked = { kind, object, metadata: mapOf(object['metadata']), spec: mapOf(object['spec']), isInline, file }
    file.push(checked)
    for (const [inner, one] of inlineIn(kind, checked)) add(inner, one, true)
  }
  for (const document of parseAllDocuments(text)) {
    if ('errors' in document && document.errors.length > 0) return document.errors.map(({ message }) => message)
    const data: unknown = 'toJS' in document ? document.toJS() : null
    for (const one of Array.isArray(data) ? data : [data]) add(textOf(mapOf(one)['kind']), one, false)
  }
  return file.flatMap((checked) =>
    OPENSLO_RULES.filter(({ kind, holds }) => (kind === null || kind === checked.kind) && !holds(checked)).map(
      ({ says }) => `${checked.kind}: ${says}`,
    ),
  )
}
