import { postmortemsDue } from '../../../core/delivery/policy-dues.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { ppb, WHOLE } from '../../../core/quantity/units.ts'
import { retargeted } from '../../../core/scenario/retargeted.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, percent, share, span, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Known, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { measuredIn } from '../known.ts'
import { notesOf } from '../notes.ts'
import { incidentIn, ownIncident, withIncident } from '../plain-start.ts'
import { incidentsOf } from './incidents.ts'
import { words } from './words.ts'

const LOOSER = ppb(995_000_000)

const lengthOf = ({ assessment: { period } }: Known) => duration(period.end - period.start)

export const PROMISE: Step = {
  key: 'promise',
  view: 'budget',
  shows: ['good', 'target', 'budgeting-method', 'slo-window', 'allowance'],
  covers: ['allowance'],
  begin: (start) => start,
  told: (begin) => {
    const { assessment } = begin
    const { target, allowedBadTime } = assessment
    const stricter = stricterTarget(target) ?? target
    const looser = ppb(WHOLE - errorBudget(target) * 10)
    const length = lengthOf(begin)
    const said = words.promise
    return {
      say: sentence(said.say, { target: share(target), length }),
      task: sentence(said.task, { looser: share(LOOSER) }),
      question: figureQuestion(
        sentence(said.question, { length }),
        {
          value: allowedBadTime,
          why: sentence(said.right, { budget: share(errorBudget(target)), length, allowed: duration(allowedBadTime) }),
        },
        [
          {
            value: retargeted(assessment, stricter).allowedBadTime,
            why: sentence(said.stricter, { stricter: share(stricter) }),
          },
          {
            value: retargeted(assessment, looser).allowedBadTime,
            why: sentence(said.looser, { looser: share(looser) }),
          },
        ],
        (value) => sentence(said.option, { allowed: duration(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'target',
    apply: (begin) => ({ ...begin, target: LOOSER }),
    done: (now) => now.target <= LOOSER,
  },
}

export const LEFT: Step = {
  key: 'what-is-left',
  view: 'budget',
  shows: ['target', 'slo-window', 'remaining', 'burn-down'],
  covers: ['remaining'],
  begin: (start) => start,
  told: (begin) => {
    const { consumed, remaining, allowedBadTime } = measuredIn(begin)
    const said = words.left
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, {}),
      question: figureQuestion(
        sentence(said.question, { spent: percent(consumed.share) }),
        {
          value: remaining.time,
          why: sentence(said.right, { left: percent(remaining.share) }),
        },
        [
          { value: consumed.time, why: sentence(said.spent, {}) },
          { value: allowedBadTime, why: sentence(said.whole, {}) },
        ],
        (value) => sentence(said.option, { time: span(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: { kind: 'look', part: 'chart' },
}

const QUICKER = 1 / 4

const rolledBack = (scenario: Scenario): Scenario => {
  const { deploy } = incidentsOf(scenario)
  return withIncident(scenario, deploy.id, { lasted: Math.round(deploy.lasted * QUICKER) })
}

/** Costs closer than this, as a part of the dearer, are about the same. */
const ALIKE = 0.05

const costsOf = (begin: Known) => {
  const { deploy, brownOut } = incidentsOf(begin.scenario)
  const of = (id: string): number => begin.assessment.ledger.find(({ incident }) => incident.id === id)?.own.share ?? 0
  return { deploy: of(deploy.id), brownOut: of(brownOut.id) }
}

export const WHY: Step = {
  key: 'why-it-fell',
  view: 'budget',
  shows: ['remaining', 'burn-down', 'spenders', 'incidents'],
  covers: ['burn-down', 'spenders', 'incidents'],
  begin: (start) => start,
  told: (begin) => {
    const { deploy, brownOut } = incidentsOf(begin.scenario)
    const costs = costsOf(begin)
    const facts = { deployCost: percent(costs.deploy), brownOutCost: percent(costs.brownOut) }
    const isAlike = Math.abs(costs.deploy - costs.brownOut) < ALIKE * Math.max(costs.deploy, costs.brownOut)
    const said = words.why
    return {
      say: sentence(said.say, {
        deploy: word(deploy.label),
        short: duration(deploy.lasted),
        brownOut: word(brownOut.label),
        failing: share(brownOut.failing),
        long: duration(brownOut.lasted),
      }),
      task: sentence(said.task, { deploy: word(deploy.label), shorter: duration(deploy.lasted * QUICKER) }),
      question: {
        text: sentence(said.question, {}),
        options: [
          { text: sentence(said.deploy, {}), why: sentence(said.deployWhy, facts) },
          { text: sentence(said.brownOut, {}), why: sentence(said.brownOutWhy, facts) },
          { text: sentence(said.alike, {}), why: sentence(said.alikeWhy, facts) },
        ],
        right: isAlike ? 2 : costs.deploy > costs.brownOut ? 0 : 1,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    at: (begin) => ({ row: incidentsOf(begin).deploy.id }),
    apply: rolledBack,
    done: (now, begin) => {
      const { id } = incidentsOf(begin).deploy
      const then = incidentIn(now, id)
      return then !== null && then.lasted <= ownIncident(rolledBack(begin), id).lasted
    },
  },
}

export const POST_MORTEM: Step = {
  key: 'post-mortem',
  view: 'budget',
  shows: ['remaining', 'spenders', 'incidents'],
  covers: ['spenders', 'incidents'],
  begin: (start) => start,
  told: (begin) => {
    const { scenario, assessment } = begin
    const { deploy, brownOut } = incidentsOf(scenario)
    const costs = costsOf(begin)
    const due = postmortemsDue(scenario.policy, assessment).map(({ incident }) => incident.id)
    const facts = {
      deployCost: percent(costs.deploy),
      brownOutCost: percent(costs.brownOut),
      share: share(scenario.policy.postmortemShare ?? ppb(0)),
    }
    const named = { deploy: word(deploy.label) }
    const said = words.postMortem
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, named),
      question: {
        text: sentence(said.question, { share: facts.share }),
        options: [
          { text: sentence(said.neither, {}), why: sentence(said.neitherWhy, { deployCost: facts.deployCost }) },
          {
            text: sentence(said.deploy, named),
            why: sentence(said.deployWhy, { ...named, brownOut: word(brownOut.label), ...facts }),
          },
          { text: sentence(said.both, {}), why: sentence(said.bothWhy, facts) },
        ],
        right: due.includes(deploy.id) ? (due.includes(brownOut.id) ? 2 : 1) : 0,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: { kind: 'look', part: 'post-mortem' },
}
