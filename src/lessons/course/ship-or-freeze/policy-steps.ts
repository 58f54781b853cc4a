import { withClause } from '../../../core/delivery/edited-policy.ts'
import type { PolicyClause } from '../../../core/delivery/error-budget-policy.ts'
import { verdictAfter } from '../../../core/delivery/verdict-after.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { decides, duration, percent, span, verdictNamed, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { verdictIn } from '../delivery-facts.ts'
import { entryIn } from '../known.ts'
import { notesOf } from '../notes.ts'
import { incidentIn, ownIncident, withIncident } from '../plain-start.ts'
import { DEPLOY } from './start.ts'
import { words } from './words.ts'

const clauseOf = ({ policy }: Scenario, id: string): PolicyClause => {
  const clause = policy.clauses.find((one) => one.id === id)
  if (clause === undefined) throw new RangeError(`no such clause in the lesson: ${id}`)
  return clause
}

const clauseIn = ({ policy }: Scenario, id: string): PolicyClause | undefined =>
  policy.clauses.find((one) => one.id === id)

const fromOf = ({ from }: PolicyClause) => percent((from ?? 0) / WHOLE)

const option = (scenario: Scenario, id: string) =>
  sentence(words.verdict, { verdict: verdictNamed(clauseOf(scenario, id)) })

/** Half of the budget, instead of a quarter. */
const HIGHER = 500_000_000

export const POLICY: Step = {
  key: 'what-the-policy-says',
  view: 'delivery',
  shows: ['verdict', 'policy'],
  covers: ['verdict'],
  begin: (start) => start,
  told: (begin) => {
    const { scenario } = begin
    const { index, remaining } = verdictIn(begin)
    const left = { remaining: percent(remaining) }
    const from = fromOf(clauseOf(scenario, 'ship'))
    const said = words.policy
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, { higher: percent(HIGHER / WHOLE), from }),
      question: {
        text: sentence(said.question, left),
        options: [
          { text: option(scenario, 'ship'), why: sentence(said.ship, { from, ...left }) },
          { text: option(scenario, 'careful'), why: sentence(said.careful, { from, ...left }) },
          { text: option(scenario, 'freeze'), why: sentence(said.freeze, left) },
        ],
        right: index,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'policy',
    at: () => ({ row: 'ship', field: 'from' }),
    apply: (begin) => ({ ...begin, policy: withClause(begin.policy, 'ship', { from: HIGHER }) }),
    done: (now) => (clauseIn(now, 'ship')?.from ?? 0) >= HIGHER,
  },
}

const TIMES = 2

const longer = (scenario: Scenario): Scenario =>
  withIncident(scenario, DEPLOY, { lasted: ownIncident(scenario, DEPLOY).lasted * TIMES })

export const ONE_MORE: Step = {
  key: 'one-more-like-it',
  view: 'budget',
  shows: ['remaining', 'spenders', 'incidents'],
  covers: [],
  begin: (start) => start,
  told: (begin) => {
    const { scenario } = begin
    const { remaining } = verdictIn(begin)
    const { incident, own } = entryIn(begin, DEPLOY)
    const after = verdictAfter(scenario.policy, remaining, own.share)
    const then = percent(after.remaining)
    const cost = percent(own.share)
    const deploy = word(incident.label)
    const said = words.oneMore
    return {
      say: sentence(said.say, { deploy, cost }),
      task: sentence(said.task, { deploy, longer: duration(incident.lasted * TIMES) }),
      question: {
        text: sentence(said.question, { remaining: percent(remaining) }),
        options: [
          {
            text: option(scenario, 'ship'),
            why: sentence(said.ship, { from: fromOf(clauseOf(scenario, 'ship')), left: then }),
          },
          { text: option(scenario, 'careful'), why: sentence(said.careful, { left: then }) },
          {
            text: option(scenario, 'freeze'),
            why: sentence(said.freeze, { cost, remaining: percent(remaining), left: then }),
          },
        ],
        right: after.index,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    at: () => ({ row: DEPLOY }),
    apply: longer,
    done: (now, begin) => (incidentIn(now, DEPLOY)?.lasted ?? 0) >= ownIncident(begin, DEPLOY).lasted * TIMES,
  },
}

export const FREEZE: Step = {
  key: 'what-a-freeze-is-for',
  view: 'delivery',
  shows: ['verdict', 'policy'],
  covers: [],
  begin: longer,
  told: (begin) => {
    const { clause, remaining } = verdictIn(begin)
    const said = words.freeze
    return {
      say: sentence(said.say, { overspent: percent(Math.max(0, -remaining)), verdict: verdictNamed(clause) }),
      task: sentence(said.task, {}),
      question: {
        text: sentence(said.question, {}),
        options: [
          { text: sentence(said.punishment, {}), why: sentence(said.punishmentWhy, {}) },
          { text: sentence(said.brakes, {}), why: sentence(said.brakesWhy, { decides: decides(clause) }) },
          {
            text: sentence(said.agreed, {}),
            why: sentence(said.agreedWhy, { recovery: span(begin.assessment.recovery) }),
          },
          { text: sentence(said.ever, {}), why: sentence(said.everWhy, {}) },
        ],
        right: 2,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'policy',
    at: () => ({ row: 'freeze', field: 'decides' }),
    apply: (begin) => ({ ...begin, policy: withClause(begin.policy, 'freeze', { decides: words.weDecide }) }),
    done: (now, begin) => {
      const decider = clauseIn(now, 'freeze')?.decides.trim() ?? ''
      return decider !== '' && decider !== clauseOf(begin, 'freeze').decides.trim()
    },
  },
}
