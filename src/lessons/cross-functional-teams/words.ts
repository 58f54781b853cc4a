import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('cross-functional-teams', {
  name: 'cross-functional teams',
  title: 'Three roles at one table, and one budget on it',
  lead: {
    unmeasured:
      'Product, development and operations share the {errorBudget} that may fail. Once there are measurements, each of them reads the same figures.',
    product: 'Product reads that {remaining} of the budget is left to try things with.',
    productOverspent: 'Product reads that the budget is overspent by {overspent}.',
    development:
      'Development reads that one failed change takes {cost} of a whole budget, and that {failures} come in a window.',
    developmentNone:
      'Development reads that a failed change would take {cost} of a whole budget, and that none is planned.',
    developmentUnnoticed:
      'Development reads that no alert would notice a failed change, so nobody knows what it takes.',
    operations: 'And whoever is on call reads of {pages} in this window.',
    operationsQuiet: 'And whoever is on call reads that no page came in this window.',
  },
  sre: 'Sits in the team, not behind a queue of tickets. It brings along what running the service has taught, and hears of a change while it is still a plan.',
  devops:
    'Has everybody in one team who is needed to deliver, from the idea to the night after the release. What one role cannot see, another can.',
  question:
    'The three vote on shipping twice as often: {twice} a week. The chance that the budget holds is {chance} now. What would it be then?',
  option: '{chance}',
  answer: '{chanceThen}. Vote again: does anybody change their mind?',
  attempt: {
    vote: 'Have each of the three write down what to do next week, before anybody speaks. Then play the quarter, and see what the policy says to it.',
    begin: 'Agree on how often you deploy, and how often that goes wrong. Do the three of you know the same numbers?',
  },
  sources: [sources.relation, sources.collaborating, sources.looseTeams],
} as const satisfies IdeaWords & Record<string, unknown>)
