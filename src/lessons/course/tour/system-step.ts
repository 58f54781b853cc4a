import { withChanges } from '../../../core/dependency/edit-system.ts'
import { unavailabilityOf } from '../../../core/dependency/own-unavailability.ts'
import type { FailingOf } from '../../../core/dependency/own-unavailability.ts'
import type { Component } from '../../../core/dependency/system-model.ts'
import type { Ratio } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { partNamed, share, working } from '../../fact.ts'
import { knownSystem } from '../../known-system.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { notesOf } from '../notes.ts'
import { promiseQuestion } from '../promise-question.ts'
import { words } from './words.ts'

const systemIn = (scenario: Scenario, failingOf: FailingOf) => {
  const known = knownSystem(scenario, failingOf)
  if (known?.answer.kind !== 'exact') throw new RangeError('no promise to be worked out')
  return { ...known, unavailability: known.answer.unavailability }
}

interface Failing {
  readonly part: Component
  readonly failing: Ratio
}

/** What fails most of all that the journey needs. */
const weakest = (scenario: Scenario, failingOf: FailingOf): Failing => {
  const { system } = systemIn(scenario, failingOf)
  const failing = Math.max(...system.unavailability)
  const part = system.parts[system.unavailability.indexOf(failing)]
  if (part === undefined) throw new RangeError('a system without parts')
  return { part, failing }
}

/** A part that the shop can do without. */
const soft = ({ system }: Scenario, failingOf: FailingOf): Failing => {
  const need = system.components.flatMap(({ needs }) => needs).find(({ kind }) => kind === 'soft')
  const part = system.components.find(({ id }) => need?.on.includes(id))
  const failing = part === undefined ? null : unavailabilityOf(part, failingOf)
  if (part === undefined || failing === null) throw new RangeError('nothing that the shop can do without')
  return { part, failing }
}

/** The tour is about one scenario, and no part of its system is another one. */
const NO_OTHERS: FailingOf = () => null

const withAnother = (scenario: Scenario): Scenario => {
  const { id, replicas } = weakest(scenario, NO_OTHERS).part
  return { ...scenario, system: withChanges(scenario.system, id, { replicas: replicas + 1 }) }
}

export const STANDS_ON: Step = {
  key: 'what-it-stands-on',
  view: 'system',
  shows: ['journey', 'system-graph', 'system-table'],
  covers: ['journey'],
  begin: (start) => start,
  told: ({ scenario, failingOf }) => {
    const { journey, unavailability } = systemIn(scenario, failingOf)
    const hard = weakest(scenario, failingOf)
    const spared = soft(scenario, failingOf)
    const said = words.standsOn
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, { part: partNamed(hard.part.name) }),
      question: promiseQuestion(
        sentence(said.question, { journey: partNamed(journey.name) }),
        {
          failing: unavailability,
          why: sentence(said.right, { promise: working(unavailability), target: share(scenario.target) }),
        },
        [
          { failing: hard.failing, why: sentence(said.weakest, {}) },
          { failing: spared.failing, why: sentence(said.soft, { soft: partNamed(spared.part.name) }) },
        ],
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'system-table',
    at: (begin) => ({ row: weakest(begin, NO_OTHERS).part.id, field: 'replicas' }),
    apply: withAnother,
    done: (now, begin) => {
      const { id, replicas } = weakest(begin, NO_OTHERS).part
      return (now.system.components.find((one) => one.id === id)?.replicas ?? 0) > replicas
    },
  },
}
