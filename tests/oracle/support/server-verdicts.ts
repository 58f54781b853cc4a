import type { CounterSamples } from '../../../src/core/alert/counter-samples.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { conditionOf } from './condition.ts'
import { evaluationsOf, instantsOf } from './firing-instants.ts'
import { isTrueAt, tieAt } from './naive-prometheus.ts'
import type { Tie } from './naive-prometheus.ts'
import { withPrometheus } from './prometheus-server.ts'
import type { PrometheusServer } from './prometheus-server.ts'
import type { OracleScenario } from './oracle-scenario.ts'
import { ourFiringInstants, samplesOf } from './subject.ts'

/** What was compared, and what differed. */
export interface Verdicts {
  readonly scenarios: number
  /** Evaluations times rules. */
  readonly evaluations: number
  /** Those of them at which Prometheus says that the rule's condition is true. */
  readonly firing: number
  /** Those at which version 2 cannot speak for version 3, so that only its source could be asked. */
  readonly bySource: number
  /** Those at which it is only an exact tie with the threshold that keeps the condition from being true, by what ties. */
  readonly ties: Readonly<Record<Tie, number>>
  /** One line for each rule that differs anywhere. */
  readonly differences: readonly string[]
}

const NO_TIES: Verdicts['ties'] = { long: 0, short: 0, both: 0 }
const NOTHING: Verdicts = { scenarios: 0, evaluations: 0, firing: 0, bySource: 0, ties: NO_TIES, differences: [] }

export const verdictsTogether = (all: readonly Verdicts[]): Verdicts =>
  all.reduce(
    (sum, one) => ({
      scenarios: sum.scenarios + one.scenarios,
      evaluations: sum.evaluations + one.evaluations,
      firing: sum.firing + one.firing,
      bySource: sum.bySource + one.bySource,
      ties: {
        long: sum.ties.long + one.ties.long,
        short: sum.ties.short + one.ties.short,
        both: sum.ties.both + one.ties.both,
      },
      differences: [...sum.differences, ...one.differences],
    }),
    NOTHING,
  )

/**
 * Asks one real Prometheus, filled with the samples of all scenarios, for every rule's condition at every evaluation, and
 * compares what it says with our simulator. A range query knows no `for`, so the rules are taken without it.
 */
export const askServer = (scenarios: readonly OracleScenario[]): Promise<Verdicts> => {
  const services = scenarios.map((scenario) => ({ scenario: scenario.name, samples: samplesOf(scenario) }))
  return withPrometheus(services, async (server) => {
    const verdicts: Verdicts[] = []
    for (const [index, scenario] of scenarios.entries()) {
      verdicts.push(await compareWith(server, withoutFor(scenario), services[index]!.samples))
    }
    return verdictsTogether(verdicts)
  })
}

const withoutFor = (scenario: OracleScenario): OracleScenario => ({
  ...scenario,
  rules: scenario.rules.map((rule) => ({ ...rule, for: 0 })),
})

/**
 * Windows of version 3 leave out their first instant. The program at hand is 2.42, whose windows do not; asked a
 * millisecond later, its windows hold exactly the samples that those of version 3 hold on the instant, since all times are
 * whole milliseconds. Nearly always that gives the same verdict. It need not where the two ratios tie with the threshold
 * but for rounding, or where a young counter's zero lies within the window: there the source of 3.0 speaks in its place.
 */
const LATER = 1

const compareWith = async (
  server: PrometheusServer,
  scenario: OracleScenario,
  samples: CounterSamples,
): Promise<Verdicts> => {
  const { name, rules, objective, sampling, span } = scenario
  const evaluations = evaluationsOf(sampling, span)
  const later = sampling.version === 3 ? LATER : 0
  const asked = { ...evaluations, first: evaluations.first + later, last: evaluations.last + later }
  const instants = instantsOf(evaluations)
  const ours = ourFiringInstants(scenario)
  const differences: string[] = []
  let firing = 0
  let bySource = 0
  const ties = { ...NO_TIES }
  for (const [index, rule] of rules.entries()) {
    const answer = await server.queryRange(conditionOf(rule, objective, name), asked)
    const differing: Instant[] = []
    for (const at of instants) {
      let theirs = answer.has(at + later)
      if (sampling.version === 3) {
        const source = isTrueAt(samples, rule, objective, at, 3)
        if (source !== isTrueAt(samples, rule, objective, at + later, 2)) {
          theirs = source
          bySource += 1
        }
      }
      if (theirs) firing += 1
      else {
        const tie = tieAt(samples, rule, objective, at, sampling.version)
        if (tie !== null) ties[tie] += 1
      }
      if (theirs !== ours[index]!.has(at)) differing.push(at)
    }
    if (differing.length > 0) differences.push(`${name}, ${rule.id}: ${differenceText(differing, ours[index]!)}`)
  }
  return { scenarios: 1, evaluations: instants.length * rules.length, firing, bySource, ties, differences }
}

const differenceText = (differing: readonly Instant[], ours: ReadonlySet<Instant>): string => {
  const first = differing[0]!
  const says = ours.has(first) ? 'we fire and Prometheus does not' : 'Prometheus fires and we do not'
  return `${differing.length} evaluations differ, the first at ${new Date(first).toISOString()}, where ${says}`
}
