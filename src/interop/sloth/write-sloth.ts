import type { AlertObjective } from '../../core/alert/alert-objective.ts'
import { durationText } from '../../core/quantity/duration.ts'
import { percentText } from '../../core/quantity/share.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import { metricsOf } from '../prometheus-rules/rule-plan.ts'
import { serviceSlug } from '../prometheus-rules/service-slug.ts'
import { unwrittenFacts } from '../specification/unwritten-facts.ts'
import { overWindow, windowWords } from '../specification/window-words.ts'
import type { Loss, WrittenSpecification } from '../specification/written.ts'
import { changedYaml } from '../yaml/changed-yaml.ts'
import { exact, list, mapping, remarked, yamlText } from '../yaml/yaml-text.ts'
import { USUAL_CATALOGUE } from './alert-catalogue.ts'
import type { AlertCatalogue } from './alert-catalogue.ts'
import { alertLosses, writtenAlerts } from './alert-losses.ts'
import type { WrittenAlert } from './alert-losses.ts'
import { counterQuery } from './query.ts'
import { FOR_PLUGIN, followsFor } from './read-alerting.ts'
import { readSlothText } from './read-sloth.ts'
import type { SlothSlo } from './read-sloth.ts'
import { slothEdits } from './sloth-edits.ts'
import { slothName } from './sloth-name.ts'
import { PLAIN_NAMES, SLOTH_VERSION } from './sloth-spec.ts'

const MISSING = { service: 'service', name: 'availability' } as const

/** A scenario's SLO in the text that it was read from. */
interface KeptSlo {
  readonly slo: SlothSlo
  readonly text: string
  readonly catalogue: AlertCatalogue
}

const keptSlo = ({ specification }: Scenario): KeptSlo | null => {
  if (specification?.format !== 'sloth') return null
  const { slos, windows } = readSlothText(specification.text, MISSING.service)
  const wanted = Number(/\d+$/.exec(specification.at)?.[0] ?? NaN)
  const slo = slos.find(({ index }) => index === wanted)
  return slo === undefined ? null : { slo, text: specification.text, catalogue: windows?.catalogue ?? USUAL_CATALOGUE }
}

const alertPart = ({ severity, disabled, for: lasting }: WrittenAlert) =>
  disabled
    ? mapping({ disable: true })
    : mapping({ for: lasting === 0 ? null : durationText(lasting), labels: mapping({ severity }) })

const openingOf = (scenario: Scenario, { sloWindow }: AlertObjective, fileName: string): readonly string[] => {
  const period = sloWindow === USUAL_CATALOGUE.sloWindow ? '' : ` --default-slo-period=${durationText(sloWindow)}`
  return [
    'An objective for Sloth. Written by Burnline.',
    `${scenario.service}: ${percentText(scenario.target)}% ${overWindow(scenario.sloWindow)}`,
    '',
    'The rules that Sloth makes of it:',
    `  sloth generate -i ${fileName}${period}`,
    ...(period === ''
      ? []
      : [
          'Sloth knows 30 and 28 days. For any other length its --slo-period-windows-path has to hold a catalogue of alert windows.',
        ]),
  ]
}

const freshText = (scenario: Scenario, objective: AlertObjective, fileName: string): string => {
  const { bad, valid } = metricsOf(scenario)
  const alerts = writtenAlerts(scenario.alertRules)
  const events = mapping({ error_query: counterQuery(bad), total_query: counterQuery(valid) })
  const waits = alerts.some(({ for: lasting }) => lasting > 0)
  return yamlText(
    openingOf(scenario, objective, fileName),
    mapping({
      version: SLOTH_VERSION,
      service: slothName(scenario.service, MISSING.service),
      [PLAIN_NAMES.plugins]: waits ? mapping({ chain: list([mapping({ id: FOR_PLUGIN })]) }) : null,
      slos: list([
        mapping({
          name: slothName(scenario.name, MISSING.name),
          objective: exact(percentText(scenario.target)),
          description: scenario.story === '' ? null : scenario.story,
          sli: mapping({
            events:
              scenario.metrics === null
                ? remarked(events, 'Nobody has named the counters yet: these are the usual ones.')
                : events,
          }),
          alerting: mapping({
            name: 'ErrorBudgetBurn',
            ...Object.fromEntries(alerts.map((alert) => [PLAIN_NAMES[alert.severity], alertPart(alert)])),
          }),
        }),
      ]),
    }),
  )
}

const windowLosses = (sloWindow: SloWindow, written: Milliseconds): readonly Loss[] => {
  if (sloWindow.kind === 'calendar')
    return [{ code: 'calendar-window', detail: `${windowWords(sloWindow)} → ${durationText(written)}` }]
  return sloWindow.duration === written
    ? []
    : [{ code: 'window-length', detail: `${durationText(sloWindow.duration)} → ${durationText(written)}` }]
}

const nameLosses = (scenario: Scenario, before: Scenario | null): readonly Loss[] =>
  (['service', 'name'] as const).flatMap((field): readonly Loss[] => {
    const said = scenario[field]
    const written = said === before?.[field] ? said : slothName(said, MISSING[field])
    return written === said || said.trim() === '' ? [] : [{ code: 'name', detail: `${said} → ${written}` }]
  })

/**
 * A scenario as a specification for Sloth. One that was read from a text of Sloth's is that text again, with nothing changed
 * but what the scenario says otherwise; any other is a file for Sloth's command line.
 */
export const writeSloth = (scenario: Scenario, objective: AlertObjective): WrittenSpecification => {
  const fileName = `${serviceSlug(scenario.service)}.sloth.yaml`
  const kept = keptSlo(scenario)
  const catalogue = kept?.catalogue ?? USUAL_CATALOGUE
  const follows = kept === null || followsFor(kept.slo.spec, kept.slo.at)
  const text =
    kept === null ? freshText(scenario, objective, fileName) : changedYaml(kept.text, slothEdits(kept.slo, scenario))
  const { budgetingMethod, latencyThreshold } = scenario
  return {
    fileName,
    language: 'yaml',
    text,
    losses: [
      ...windowLosses(scenario.sloWindow, catalogue.sloWindow),
      ...(budgetingMethod === 'occurrences' ? [] : [{ code: 'budgeting-method' as const, detail: budgetingMethod }]),
      ...alertLosses(scenario.alertRules, objective.sloWindow, catalogue, follows),
      ...(latencyThreshold === null
        ? []
        : [{ code: 'latency-threshold' as const, detail: durationText(latencyThreshold) }]),
      ...nameLosses(scenario, kept?.slo.scenario ?? null),
      ...unwrittenFacts(scenario),
    ],
  }
}
