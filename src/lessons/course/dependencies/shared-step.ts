import { plainNeed, withNeed } from '../../../core/dependency/edit-system.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { partNamed, share, working } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { notesOf } from '../notes.ts'
import { promiseQuestion } from '../promise-question.ts'
import { failingOf, part, partIn, promiseOf, systemOf, withPart, withSystem } from './systems.ts'
import { words } from './words.ts'

const PROVIDERS = ['firstProvider', 'secondProvider'] as const

/** One of two providers will do, and nobody needs the network yet. */
const twoProviders = () =>
  systemOf([
    part('checkout', 999_900_000, [{ on: PROVIDERS, needed: 1, kind: 'hard' }]),
    part('firstProvider', 999_000_000),
    part('secondProvider', 999_000_000),
    part('network', 999_000_000),
  ])

const onOneNetwork = (scenario: Scenario): Scenario =>
  withSystem(
    scenario,
    PROVIDERS.reduce((system, provider) => withNeed(system, provider, 'network'), scenario.system),
  )

/** The network taken for two: one for each provider, both of which are needed. */
const onTwoNetworks = (scenario: Scenario): Scenario => ({
  ...withPart(scenario, 'checkout', {
    needs: [...(partIn(scenario, 'checkout')?.needs ?? []), plainNeed('network'), plainNeed('identity')],
  }),
})

const withIdentity = (scenario: Scenario): Scenario =>
  withSystem(scenario, {
    ...scenario.system,
    components: [...scenario.system.components, part('identity', promiseOf(scenario, 'network'))],
  })

const needsNetwork = (scenario: Scenario, provider: (typeof PROVIDERS)[number]): boolean =>
  partIn(scenario, provider)?.needs.some(({ on, kind }) => kind === 'hard' && on.includes('network')) ?? false

export const SHARED: Step = {
  key: 'one-thing-under-both',
  view: 'system',
  shows: ['journey', 'system-graph', 'system-table'],
  covers: ['journey'],
  begin: (start) => withSystem(start, twoProviders()),
  told: (begin, look) => {
    const { scenario } = begin
    const before = failingOf(begin).apart
    const then = failingOf(look(onOneNetwork(scenario))).apart
    const twice = failingOf(look(onTwoNetworks(withIdentity(scenario)))).apart
    const journey = partNamed(words.parts.checkout)
    const network = partNamed(words.parts.network)
    const said = words.shared
    return {
      say: sentence(said.say, { journey, before: working(before) }),
      task: sentence(said.task, {
        first: partNamed(words.parts.firstProvider),
        second: partNamed(words.parts.secondProvider),
        network,
      }),
      question: promiseQuestion(
        sentence(said.question, { journey, network, each: share(promiseOf(scenario, 'network')) }),
        { failing: then, why: sentence(said.right, { promise: working(then), network, journey }) },
        [
          { failing: before, why: sentence(said.before, { network }) },
          { failing: twice, why: sentence(said.twice, { network }) },
        ],
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'system-table',
    at: () => ({ row: 'firstProvider', field: 'needs' }),
    apply: onOneNetwork,
    done: (now) => PROVIDERS.every((provider) => needsNetwork(now, provider)),
  },
}
