import { ppb } from '../../../../src/core/quantity/units.ts'
import { newScenario } from '../../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../../src/core/scenario/scenario.ts'
import type { Course, Step } from '../../../../src/lessons/course/course.ts'
import { percent, share } from '../../../../src/lessons/fact.ts'
import { sentence } from '../../../../src/lessons/sentence.ts'
import { errorBudget } from '../../../../src/core/objective/error-budget.ts'

/** The workshop's outage: 20 minutes of everything, of 43m 12s. */
const outage = (now: number): Scenario => ({
  ...newScenario('lesson', 'Practice service'),
  now,
  incidents: [
    {
      id: 'deploy',
      label: 'Bad deploy',
      began: now - 10 * 86_400_000,
      lasted: 1_200_000,
      failing: ppb(1_000_000_000),
      cause: 'change',
      measured: false,
    },
  ],
})

const told = (say: string, right: number): ReturnType<Step['told']> => ({
  say: sentence('{say}', { say: { kind: 'word', text: say } }),
  task: sentence('Make the target coarser.', {}),
  question: {
    text: sentence('How much is left?', {}),
    options: [
      { text: sentence('All of it', {}), why: sentence('That forgets the outage.', {}) },
      { text: sentence('About half', {}), why: sentence('Twenty of forty-three minutes are gone.', {}) },
      { text: sentence('Nothing', {}), why: sentence('That takes one outage for the whole budget.', {}) },
    ],
    right,
  },
  notes: [sentence('Wait for every hand.', {})],
})

const first: Step = {
  key: 'left',
  view: 'budget',
  shows: ['target', 'remaining', 'facts'],
  covers: ['remaining', 'facts'],
  begin: (start) => start,
  told: ({ scenario, assessment }) => ({
    ...told('', 1),
    say: sentence('A budget of {budget} had an outage, and {left} is left.', {
      budget: share(errorBudget(scenario.target)),
      left: percent(assessment.remaining?.share ?? 0),
    }),
  }),
  attempt: {
    kind: 'change',
    part: 'target',
    apply: (begin) => ({ ...begin, target: ppb(990_000_000) }),
    done: (now, begin) => now.target < begin.target,
  },
}

const second: Step = {
  key: 'ledger',
  view: 'budget',
  shows: ['incidents'],
  covers: ['incidents'],
  begin: (start) => ({ ...start, service: 'Second service' }),
  told: () => ({ ...told('', 0), say: sentence('Each incident has its price in error budget.', {}) }),
  attempt: { kind: 'look', part: 'incidents' },
}

/** Two steps: a change of the target, and a look at the ledger. */
export const aCourse: Course = {
  key: 'budget',
  words: { title: 'A course for tests', question: 'What is left?' },
  minutes: 3,
  start: ({ midnight }) => outage(midnight),
  steps: [first, second],
}

/** The second step of this one cannot be shown. */
export const aBrokenCourse: Course = {
  ...aCourse,
  key: 'promise',
  words: { title: 'A course that breaks', question: 'What then?' },
  steps: [
    first,
    {
      ...second,
      begin: () => {
        throw new Error('a step of the test that breaks')
      },
    },
  ],
}
