import { longestWindow } from '../../../src/core/alert/alert-rule.ts'
import { counterSamples } from '../../../src/core/alert/counter-samples.ts'
import type { CounterSamples } from '../../../src/core/alert/counter-samples.ts'
import { ruleFirings } from '../../../src/core/alert/rule-firings.ts'
import type { Instant } from '../../../src/core/quantity/units.ts'
import { evaluationsOf, firingInstants } from './firing-instants.ts'
import type { OracleScenario } from './oracle-scenario.ts'

/** What a Prometheus scrapes of the scenario's service: enough before its span for the longest window. */
export const samplesOf = ({ history, rules, sampling, prior, span }: OracleScenario): CounterSamples =>
  counterSamples(
    history,
    sampling.scrapeInterval,
    { from: span.from - longestWindow(rules) - sampling.scrapeInterval, to: span.to },
    prior,
  )

/** The evaluations at which each rule fires by our simulator, one set per rule. */
export const ourFiringInstants = (scenario: OracleScenario): readonly ReadonlySet<Instant>[] => {
  const { history, rules, objective, sampling, prior, span } = scenario
  const evaluations = evaluationsOf(sampling, span)
  const reading = { kind: 'prometheus', priorHistory: prior, sampling } as const
  return ruleFirings(history, rules, objective, reading, span).map((firings) => firingInstants(firings, evaluations))
}
