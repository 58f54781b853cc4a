import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('small-changes', {
  name: 'continuous delivery',
  title: 'Small changes, shipped often, undone at once',
  lead: {
    unknown:
      '{deploys} a week, and {failureRate} of them have to be repaired. What that takes of the {errorBudget} that may fail can be said once the measurements are here.',
    none: 'No deploys are planned, so change spends nothing. One that is made all the same and fails takes {cost} of the budget, as much as {time} with everything failing.',
    unnoticed:
      '{deploys} a week, and {failureRate} of them have to be repaired. No alert here would notice a failed one, so nobody can say what it costs.',
    noticed:
      '{deploys} a week, and {failureRate} of them have to be repaired: {failures} in a window. One takes {cost} of the budget, as much as {time} with everything failing.',
  },
  sre: 'Asks how much of the budget a change may take if it fails, and sees to it that it fails for few people and is undone before it is understood.',
  devops:
    'Makes deploying dull: one automated way to production, taken often, with so little in each change that it is clear at once what broke.',
  question: 'How many deploys a week may there be, if the budget is to hold in {safe} of all windows?',
  answer: {
    some: 'No more than {safely} a week. On average the budget pays for {average}, but a budget is not kept on average.',
    one: 'No more than {safely} a week. A single failed change is too much, so the budget holds only while none fails.',
    any: 'Any number: here no deploy takes anything of it.',
    none: 'None at all: everything but change has spent {elsewhere} of the budget.',
  },
  attempt: {
    canary:
      'Add a canary step: give a change to a few of the people first, and wait. See what one failed change takes then.',
    halve:
      'Deploy twice as often, with half the failure rate, as smaller changes may well have it. What does one failed change take then, and what do all of them?',
    notice: 'Say how long it really takes until somebody notices a failed change, and see what one costs then.',
    begin:
      'Say how often you really deploy, and how many of those deploys have to be repaired. See what it makes of the budget.',
  },
  sources: [sources.metrics, sources.smallBatches, sources.canarying, sources.releases],
} as const satisfies IdeaWords & Record<string, unknown>)
