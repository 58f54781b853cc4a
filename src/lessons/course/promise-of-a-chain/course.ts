import { plainNeed, withChanges } from '../../../core/dependency/edit-system.ts'
import { atLeast } from '../../../core/dependency/k-of-n.ts'
import { splitBudget } from '../../../core/dependency/split-budget.ts'
import { systemAssessment } from '../../../core/dependency/system-assessment.ts'
import type { SystemAssessment } from '../../../core/dependency/system-assessment.ts'
import type { Component, SystemModel } from '../../../core/dependency/system-model.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { ppb, ratioOf, WHOLE } from '../../../core/quantity/units.ts'
import type { PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { count, partNamed, share, working } from '../../fact.ts'
import { bothFailing } from '../../plain-systems.ts'
import { sentence } from '../../sentence.ts'
import type { Course, Known, Step } from '../course.ts'
import { words } from './words.ts'

const LINK_PROMISE = ppb(999_900_000)

/** Parts in a row, each of which needs the next one. */
const chainOf = (names: readonly string[]): SystemModel => ({
  components: names.map((name, place) => ({
    id: `link-${place + 1}`,
    name,
    availability: { kind: 'target', share: LINK_PROMISE },
    replicas: 1,
    neededReplicas: 1,
    needs: place + 1 < names.length ? [plainNeed(`link-${place + 2}`)] : [],
    weight: 1,
  })),
  journey: 'link-1',
  correlation: ppb(0),
  split: 'equal',
})

const assessed = ({ scenario, failingOf }: Known): SystemAssessment => {
  const found = systemAssessment(scenario.system, failingOf)
  if (found === null) throw new RangeError('no journey')
  return found
}

/** How much of the time the journey fails. */
export const failing = ({ answer }: SystemAssessment): Ratio =>
  answer.kind === 'exact' ? answer.unavailability : answer.bounds.high

const promiseOf = ({ availability }: Component): PartsPerBillion =>
  availability.kind === 'target' || availability.kind === 'measured' ? availability.share : ppb(WHOLE)

const singles = ({ system }: SystemAssessment): readonly Component[] =>
  system.parts.filter(({ replicas }) => replicas === 1)

const weakest = (known: SystemAssessment): Component | undefined =>
  singles(known).toSorted((a, b) => promiseOf(a) - promiseOf(b))[0]

/** The part of which one more replica gains most. */
export const bestCopied = ({ changes, system }: SystemAssessment): Component => {
  const best = changes?.find(({ kind }) => kind === 'one-more-replica')
  const part = system.parts.find(({ id }) => id === best?.id)
  if (part === undefined) throw new RangeError('no part that could have a copy')
  return part
}

export const withCopy = (scenario: Scenario, { id, replicas }: Component): Scenario => ({
  ...scenario,
  system: withChanges(scenario.system, id, { replicas: replicas + 1 }),
})

const replicasOf = ({ system }: Scenario): number => system.components.reduce((sum, { replicas }) => sum + replicas, 0)

const worksFor = (unavailability: Ratio) => sentence(words.working, { working: working(unavailability) })

const failingBy = (promise: PartsPerBillion): Ratio => ratioOf(errorBudget(promise))

const chain: Step = {
  key: 'in-a-row',
  view: 'system',
  shows: ['journey', 'system-graph', 'system-table'],
  covers: ['journey'],
  begin: (start) => ({ ...start, system: chainOf(words.links) }),
  attempt: { kind: 'look', part: 'system-graph' },
  told: (begin) => {
    const text = words.chain
    const known = assessed(begin)
    const [link] = known.system.parts
    const promise = link === undefined ? LINK_PROMISE : promiseOf(link)
    return {
      say: sentence(text.say, { parts: count(known.system.parts.length, words.link), promise: share(promise) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: worksFor(failing(known)), why: sentence(text.right, {}) },
          { text: worksFor(failingBy(promise)), why: sentence(text.weakest, {}) },
          { text: worksFor(bothFailing(promise, ppb(0))), why: sentence(text.copies, {}) },
        ],
        right: 0,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const shop: Step = {
  key: 'the-shop',
  view: 'system',
  shows: ['journey', 'system-graph', 'system-table'],
  covers: ['journey'],
  begin: (start) => start,
  attempt: { kind: 'look', part: 'system-table' },
  told: (begin) => {
    const text = words.shop
    const known = assessed(begin)
    const least = weakest(known)
    if (least === undefined) throw new RangeError('no parts')
    return {
      say: sentence(text.say, { payment: partNamed(least.name), promise: share(promiseOf(least)) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: worksFor(failing(known)), why: sentence(text.right, {}) },
          { text: worksFor(failingBy(promiseOf(least))), why: sentence(text.weakest, {}) },
          { text: worksFor(failingBy(promiseOf(known.journey))), why: sentence(text.own, {}) },
        ],
        right: 0,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const second: Step = {
  key: 'a-second-copy',
  view: 'system',
  shows: ['journey', 'system-graph', 'system-table'],
  covers: ['journey'],
  begin: (start) => start,
  attempt: {
    kind: 'change',
    part: 'system-table',
    apply: (begin) => {
      const known = systemAssessment(begin.system, () => null)
      return known === null ? begin : withCopy(begin, bestCopied(known))
    },
    done: (now, begin) => replicasOf(now) > replicasOf(begin),
  },
  told: (begin, look) => {
    const text = words.second
    const known = assessed(begin)
    const best = bestCopied(known)
    const part = partNamed(best.name)
    const before = failing(known)
    const then = failing(assessed(look(withCopy(begin.scenario, best))))
    return {
      say: sentence(text.say, { part }),
      task: sentence(text.task, { part }),
      question: {
        text: sentence(text.question, { before: working(before) }),
        options: [
          { text: worksFor(before), why: sentence(text.same, {}) },
          { text: worksFor(then), why: sentence(text.right, {}) },
          { text: worksFor(atLeast(2, 2, before)), why: sentence(text.all, {}) },
        ],
        right: 1,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const split: Step = {
  key: 'hand-it-down',
  view: 'system',
  shows: ['journey', 'system-table', 'system-split'],
  covers: ['system-split'],
  begin: (start) => start,
  attempt: { kind: 'look', part: 'system-table' },
  told: (begin) => {
    const text = words.split
    const { target } = begin.scenario
    const budget = failingBy(target)
    const handed = splitBudget(assessed(begin).system, budget, 'equal')
    const each = handed?.shares[0]
    if (each === undefined || handed === null) throw new RangeError('nothing to hand down')
    const option = (promise: PartsPerBillion) => sentence(words.target, { target: share(promise) })
    return {
      say: sentence(text.say, { target: share(target) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: option(target), why: sentence(text.same, {}) },
          {
            text: option(each.target),
            why: sentence(text.right, { parties: count(handed.shares.length, words.link) }),
          },
          { text: option(stricterTarget(target) ?? target), why: sentence(text.nine, {}) },
        ],
        right: 1,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

/** What a journey through many parts can promise, and how its budget is handed down. */
export const promiseOfAChain: Course = {
  key: 'promise-of-a-chain',
  words: words.course,
  minutes: 20,
  start: ({ builtIn }) => builtIn,
  steps: [chain, shop, second, split],
}
