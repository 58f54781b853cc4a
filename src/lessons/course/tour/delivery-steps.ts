import { SAFE_CHANCE } from '../../../core/delivery/afforded-deploys.ts'
import { withClause } from '../../../core/delivery/edited-policy.ts'
import type { PolicyClause } from '../../../core/delivery/error-budget-policy.ts'
import { WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { amount, chance, count, delay, duration, percent, verdictNamed } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { delivering, findingsIn, verdictIn } from '../delivery-facts.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { words } from './words.ts'

const [SHIP_CLAUSE, CAREFUL_CLAUSE, FREEZE_CLAUSE] = ['ship', 'careful', 'freeze'] as const

const clauseIn = ({ policy }: Scenario, id: string): PolicyClause => {
  const clause = policy.clauses.find((one) => one.id === id)
  if (clause === undefined) throw new RangeError(`no such clause in the tour: ${id}`)
  return clause
}

const option = (scenario: Scenario, id: string) =>
  sentence(words.verdict, { verdict: verdictNamed(clauseIn(scenario, id)) })

/** A fifth of the budget. */
const LOWER = 200_000_000

export const SHIP: Step = {
  key: 'may-we-ship',
  view: 'delivery',
  shows: ['verdict', 'delivery-sentence', 'policy'],
  covers: ['verdict', 'policy'],
  begin: (start) => start,
  told: (begin) => {
    const { scenario } = begin
    const { index, remaining } = verdictIn(begin)
    const left = { left: percent(remaining) }
    const from = percent((clauseIn(scenario, SHIP_CLAUSE).from ?? 0) / WHOLE)
    const said = words.ship
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, { lower: percent(LOWER / WHOLE), from }),
      question: {
        text: sentence(said.question, left),
        options: [
          { text: option(scenario, SHIP_CLAUSE), why: sentence(said.ship, { ...left, from }) },
          { text: option(scenario, CAREFUL_CLAUSE), why: sentence(said.careful, { ...left, from }) },
          { text: option(scenario, FREEZE_CLAUSE), why: sentence(said.freeze, left) },
        ],
        right: index,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'policy',
    at: () => ({ row: SHIP_CLAUSE, field: 'from' }),
    apply: (begin) => ({ ...begin, policy: withClause(begin.policy, SHIP_CLAUSE, { from: LOWER }) }),
    done: (now) => (now.policy.clauses.find(({ id }) => id === SHIP_CLAUSE)?.from ?? WHOLE) <= LOWER,
  },
}

const faster = (scenario: Scenario): Scenario =>
  delivering(scenario, { timeToRestore: scenario.delivery.practices.timeToRestore })

export const AUTOMATE: Step = {
  key: 'the-way-back',
  view: 'delivery',
  shows: ['delivery-sentence', 'chance'],
  covers: ['chance'],
  begin: (start) => start,
  told: (begin, look) => {
    const { timeToRestore, practices } = begin.scenario.delivery
    const { perFailure, spend } = findingsIn(begin)
    const then = findingsIn(look(faster(begin.scenario))).perFailure.share
    const fast = duration(practices.timeToRestore)
    const said = words.automate
    return {
      say: sentence(said.say, { cost: percent(perFailure.share) }),
      task: sentence(said.task, { fast }),
      question: figureQuestion(
        sentence(said.question, { fast, slow: duration(timeToRestore) }),
        { value: then, why: sentence(said.right, { cost: percent(then) }) },
        [
          { value: perFailure.share, why: sentence(said.same, {}) },
          {
            value: (perFailure.share * practices.timeToRestore) / timeToRestore,
            why: sentence(said.noticed, { detect: delay(spend.detection.after) }),
          },
        ],
        (value) => sentence(said.option, { cost: percent(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'delivery-sentence',
    at: () => ({ field: 'time-to-restore' }),
    apply: faster,
    done: (now, begin) => now.delivery.timeToRestore <= begin.delivery.practices.timeToRestore,
  },
}

const MORE = 2

export const ONE_BUDGET: Step = {
  key: 'one-budget',
  view: 'delivery',
  shows: ['verdict', 'delivery-sentence', 'chance', 'trade-off'],
  covers: [],
  begin: faster,
  told: (begin) => {
    const { deploysPerWeek } = begin.scenario.delivery
    const findings = findingsIn(begin)
    const left = { left: percent(verdictIn(begin).remaining) }
    const said = words.oneBudget
    return {
      say: sentence(said.say, {
        deploys: count(deploysPerWeek, nouns.deploy),
        chance: chance(findings.chance.chance),
      }),
      task: sentence(said.task, { more: amount(deploysPerWeek * MORE) }),
      question: {
        text: sentence(said.question, {}),
        options: [
          { text: sentence(said.operations, {}), why: sentence(said.operationsWhy, left) },
          {
            text: sentence(said.product, {}),
            why: sentence(said.productWhy, { cost: percent(findings.perFailure.share) }),
          },
          { text: sentence(said.developers, {}), why: sentence(said.developersWhy, {}) },
          {
            text: sentence(said.team, {}),
            why: sentence(said.teamWhy, {
              ...left,
              safely: amount(findings.affordedSafely ?? deploysPerWeek),
              safe: percent(SAFE_CHANCE),
            }),
          },
        ],
        right: 3,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'delivery-sentence',
    apply: (begin) => delivering(begin, { deploysPerWeek: begin.delivery.deploysPerWeek * MORE }),
    done: (now, begin) => now.delivery.deploysPerWeek >= begin.delivery.deploysPerWeek * MORE,
  },
}
