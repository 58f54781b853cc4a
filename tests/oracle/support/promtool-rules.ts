import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { durationText } from '../../../src/core/quantity/duration.ts'
import { SECOND } from '../../../src/core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../src/core/quantity/units.ts'
import { conditionOf } from './condition.ts'
import { evaluationsOf, instantsOf } from './firing-instants.ts'
import { isTrueAt } from './naive-prometheus.ts'
import { finish, inNewFolder } from './program.ts'
import type { OracleScenario } from './oracle-scenario.ts'
import { ourFiringInstants, samplesOf } from './subject.ts'

/**
 * Windows of version 3 leave out their first instant. promtool 2.42 finds the same samples in its own a second later, as
 * long as everything lies on whole multiples of more than a second.
 */
const LATER: Milliseconds = SECOND

const shiftOf = ({ sampling }: OracleScenario): Milliseconds => (sampling.version === 3 ? LATER : 0)

/** Whether promtool 2.42 can speak for the scenario's version at every evaluation: see `compareWith` of the server. */
export const promtoolCanTell = (scenario: OracleScenario): boolean => {
  const { rules, objective, sampling, span } = scenario
  const shift = shiftOf(scenario)
  if (shift === 0) return true
  const samples = samplesOf(scenario)
  return instantsOf(evaluationsOf(sampling, span)).every((at) =>
    rules.every(
      (rule) => isTrueAt(samples, rule, objective, at, 3) === isTrueAt(samples, rule, objective, at + shift, 2),
    ),
  )
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b))

/** A column of samples in promtool's notation: one value per interval since `origin`, with `_xN` for N that are missing. */
const seriesText = (times: Float64Array, values: Float64Array, origin: Instant, interval: Milliseconds): string => {
  const parts: string[] = []
  let next = 0
  times.forEach((time, index) => {
    const place = (time - origin) / interval
    if (place > next) parts.push(`_x${place - next}`)
    parts.push(String(values[index]))
    next = place + 1
  })
  return parts.join(' ')
}

interface RuleTest {
  readonly rules: unknown
  readonly test: unknown
}

/** The scenario's rules and a test that states, for every `asked`th evaluation, which of them fire by our simulator. */
const ruleTestOf = (scenario: OracleScenario, rulesFile: string, asked: number): RuleTest => {
  const { name, rules, objective, sampling, span } = scenario
  const { times, valid, bad } = samplesOf(scenario)
  const evaluations = evaluationsOf(sampling, span)
  const shift = shiftOf(scenario)
  // promtool's first evaluation is at its 0, and no sample can be before.
  const ahead = Math.ceil((evaluations.first + shift - (times[0] ?? evaluations.first)) / evaluations.every)
  const origin = evaluations.first + shift - ahead * evaluations.every
  const interval =
    greatestCommonDivisor(sampling.scrapeInterval, (times[0] ?? origin) - origin) || sampling.scrapeInterval
  const ours = ourFiringInstants(scenario)
  const series = (counter: string, values: Float64Array): unknown => ({
    series: `${counter}{scenario="${name}"}`,
    values: seriesText(times, values, origin, interval),
  })
  return {
    rules: {
      groups: [
        {
          name,
          rules: rules.map((rule) => ({
            alert: rule.id,
            expr: conditionOf(rule, objective, name),
            for: durationText(rule.for),
          })),
        },
      ],
    },
    test: {
      rule_files: [rulesFile],
      evaluation_interval: durationText(evaluations.every),
      tests: [
        {
          interval: durationText(interval),
          input_series: [series('bad_total', bad), series('valid_total', valid)],
          promql_expr_test: instantsOf({ ...evaluations, every: asked * evaluations.every }).map((at) => ({
            expr: 'ALERTS{alertstate="firing"}',
            eval_time: durationText(at + shift - origin),
            exp_samples: rules
              .filter((_, index) => ours[index]!.has(at))
              .map(({ id }) => ({ labels: `ALERTS{alertname="${id}", alertstate="firing"}`, value: 1 })),
          })),
        },
      ],
    },
  }
}

/**
 * Lets `promtool test rules` check our simulator, `for` included. Returns what it complains of, or null.
 *
 * @param asked every so many evaluations it compares; it goes through all of them in any case.
 */
export const promtoolComplaint = (scenarios: readonly OracleScenario[], asked = 1): Promise<string | null> =>
  inNewFolder(async (folder) => {
    const files: string[] = []
    for (const scenario of scenarios) {
      const [rulesFile, testFile] = [`${scenario.name}.rules.yml`, `${scenario.name}.test.yml`]
      const { rules, test } = ruleTestOf(scenario, rulesFile, asked)
      // JSON is YAML.
      await writeFile(join(folder, rulesFile), JSON.stringify(rules))
      await writeFile(join(folder, testFile), JSON.stringify(test))
      files.push(testFile)
    }
    const { ok, text } = await finish('promtool', ['test', 'rules', ...files], folder)
    return ok ? null : text.slice(0, 2_000)
  })
