import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { PYRRA_SET } from '../../core/alert/pyrra-rules.ts'
import { sameRule } from '../../core/alert/rule-sets.ts'
import { durationText } from '../../core/quantity/duration.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { promiseText } from '../prometheus-rules/promise-text.ts'
import { metricsOf } from '../prometheus-rules/rule-plan.ts'
import { selectorText } from '../prometheus-rules/selector-text.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { leftOutRules } from '../specification/left-out-rules.ts'
import { rollingLength } from '../specification/rolling-length.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import { windowWords } from '../specification/window-words.ts'
import type { Loss, WrittenSpecification } from '../specification/written.ts'
import { changedYaml } from '../yaml/changed-yaml.ts'
import { remarkList } from '../yaml/fields.ts'
import { readYaml } from '../yaml/read-yaml.ts'
import { mapping, yamlText } from '../yaml/yaml-text.ts'
import { ANNOTATION_PREFIX } from '../specification/annotation.ts'
import { documentEdits, pyrraEdits } from './pyrra-edits.ts'
import { findPyrraObjects, locatorOf, PYRRA_KIND, PYRRA_VERSION } from './pyrra-object.ts'
import type { PyrraObject } from './pyrra-object.ts'
import { readPyrraObjective } from './read-objective.ts'
import type { ReadPyrraObjective } from './read-objective.ts'

/** A text, and the latency threshold that it says. */
interface Written {
  readonly text: string
  readonly latencyThreshold: Milliseconds | null
}

const objectIn = (text: string, at: string): PyrraObject | null =>
  findPyrraObjects(readYaml(text).documents, remarkList()).find(
    (object) => object.document.number === 1 && locatorOf(object) === at,
  ) ?? null

const readIn = (text: string, at: string, service: string): (PyrraObject & ReadPyrraObjective) | null => {
  const object = objectIn(text, at)
  return object === null ? null : { ...object, ...readPyrraObjective(object, service) }
}

/** The kept text with what has changed since; null without one that can be read. */
const changed = (scenario: Scenario): Written | null => {
  const { specification, service } = scenario
  if (specification?.format !== 'pyrra') return null
  const { text, at } = specification
  const read = readIn(text, at, service)
  if (read?.scenario == null) return null
  const edits = pyrraEdits({ at: read.at, indicator: read.indicator, before: read.scenario }, scenario)
  const written = changedYaml(text, documentEdits(edits, read.path))
  return { text: written, latencyThreshold: readIn(written, at, service)?.scenario?.latencyThreshold ?? null }
}

const objectName = ({ service, name }: Scenario): string =>
  name.trim() === '' ? serviceSlug(service) : `${serviceSlug(service)}-${serviceSlug(name)}`

const afresh = (scenario: Scenario, objective: AlertObjective): Written => {
  const { valid, bad } = metricsOf(scenario)
  const root = mapping({
    apiVersion: PYRRA_VERSION,
    kind: PYRRA_KIND,
    metadata: mapping({
      name: objectName(scenario),
      annotations: mapping({
        [`${ANNOTATION_PREFIX}service`]: scenario.service,
        [`${ANNOTATION_PREFIX}name`]: scenario.name === '' ? null : scenario.name,
      }),
    }),
    spec: mapping({
      description: scenario.story === '' ? null : scenario.story,
      target: percentText(scenario.target),
      window: durationText(rollingLength(scenario.sloWindow)),
      indicator: mapping({
        ratio: mapping({
          errors: mapping({ metric: selectorText(bad) }),
          total: mapping({ metric: selectorText(valid) }),
        }),
      }),
      alerting: scenario.alertRules.length === 0 ? mapping({ burnrates: false }) : null,
    }),
  })
  const opening = [
    'An SLO for Pyrra: kubectl apply -f, or a file among its own. Written by Burnline.',
    promiseText(scenario, objective),
  ]
  return { text: yamlText(opening, root), latencyThreshold: null }
}

const alertLosses = ({ alertRules, sloWindow }: Scenario, objective: AlertObjective): readonly Loss[] => {
  const made = PYRRA_SET.rules(rollingLength(sloWindow))
  return leftOutRules(alertRules.filter((one) => !made.some((other) => sameRule(one, other, objective.sloWindow))))
}

const windowLosses = ({ sloWindow }: Scenario): readonly Loss[] =>
  sloWindow.kind === 'rolling'
    ? []
    : [
        {
          code: 'calendar-window',
          detail: `${windowWords(sloWindow)} → ${durationText(rollingLength(sloWindow))}`,
        },
      ]

/**
 * A scenario as a ServiceLevelObjective of Pyrra. One that was read from such a text gives that text again, with only those
 * values changed that are others now. Pyrra makes its alerts of the window, so that rules of one's own are lost.
 */
export const writePyrra = (scenario: Scenario, objective: AlertObjective): WrittenSpecification => {
  const { text, latencyThreshold } = changed(scenario) ?? afresh(scenario, objective)
  const { budgetingMethod } = scenario
  const latency = scenario.latencyThreshold === latencyThreshold ? null : scenario.latencyThreshold
  return {
    fileName: `${objectName(scenario)}-pyrra.yaml`,
    language: 'yaml',
    text,
    losses: [
      ...windowLosses(scenario),
      ...(budgetingMethod === 'occurrences' ? [] : [{ code: 'budgeting-method' as const, detail: budgetingMethod }]),
      ...(latency === null ? [] : [{ code: 'latency-threshold' as const, detail: durationText(latency) }]),
      ...alertLosses(scenario, objective),
      ...unwrittenFacts(scenario),
    ],
  }
}
