import type { Scenario } from '../../core/scenario/scenario.ts'
import { counted } from '../../format/plural.ts'
import { joinWords } from '../../format/join-words.ts'

const sum = (scenarios: readonly Scenario[], count: (scenario: Scenario) => number): number =>
  scenarios.reduce((total, scenario) => total + count(scenario), 0)

const amounts = (scenarios: readonly Scenario[]): readonly string[] => [
  ...(scenarios.length === 1 ? [] : [counted(scenarios.length, { one: 'scenario', other: 'scenarios' })]),
  ...[
    {
      count: sum(scenarios, ({ incidents }) => incidents.length),
      words: { one: 'incident', other: 'incidents' },
    },
    {
      count: sum(scenarios, ({ exclusions }) => exclusions.length),
      words: {
        one: 'stretch of excluded time',
        other: 'stretches of excluded time',
      },
    },
    {
      count: sum(scenarios, ({ alertRules }) => alertRules.length),
      words: { one: 'alert rule', other: 'alert rules' },
    },
    {
      count: sum(scenarios, ({ system }) => system.components.length),
      words: {
        one: 'component of its system',
        other: 'components of its system',
      },
    },
  ]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => counted(count, words)),
]

/** Texts that may say more of a company than its numbers do. Each is named, so that nobody gives one away unknowing. */
const telling = (scenarios: readonly Scenario[]): readonly string[] => {
  const some = (has: (scenario: Scenario) => boolean): boolean => scenarios.some(has)
  const sources = [...new Set(scenarios.flatMap(({ prometheus }) => (prometheus === null ? [] : [prometheus.baseUrl])))]
  return [
    ...(some(({ story }) => story !== '') ? ['the story, word for word'] : []),
    ...(some(({ metrics }) => metrics !== null) ? ['the names of its counters in Prometheus'] : []),
    ...(sources.length === 0
      ? []
      : [`the ${sources.length === 1 ? 'address' : 'addresses'} ${joinWords(sources)} and the queries asked there`]),
    ...(some(({ specification }) => specification !== null)
      ? ['the specification that it was read from, as written']
      : []),
  ]
}

/** What travels with scenarios, in a line each. */
export const shareFacts = (scenarios: readonly Scenario[]): readonly string[] => [
  `${joinWords(['The objective', ...amounts(scenarios), 'how the team delivers', 'its policy', 'its costs'])}.`,
  ...(telling(scenarios).length === 0 ? [] : [`Also ${joinWords(telling(scenarios))}.`]),
  'Never a password or a token: Burnline keeps none.',
]

/** How many scenarios outside take part in the numbers of those that are shared. */
export const missedScenarios = (shared: readonly Scenario[], all: readonly Scenario[]): readonly Scenario[] => {
  const needed = new Set(
    shared.flatMap(({ system }) =>
      system.components.flatMap(({ availability: at }) => (at.kind === 'scenario' ? [at.scenarioId] : [])),
    ),
  )
  return all.filter((scenario) => needed.has(scenario.id) && !shared.includes(scenario))
}
