import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('error-budgets', {
  name: 'error budgets',
  title: 'A budget is permission to take risk, until it is spent',
  lead: {
    unmeasured:
      'The objective leaves an error budget of {errorBudget}. Nothing has been measured yet, so nobody can say how much of it is spent.',
    unspent: 'You have spent nothing of this window’s budget: all {left} of full outage is there to take risks with.',
    spentInIncidents: 'You have spent {budgetConsumed} of this window’s budget in {incidents}.',
    spentInAndOutside:
      'You have spent {budgetConsumed} of this window’s budget: {inIncidents} in {incidents}, {outside} in failures outside them.',
    spentOutside: 'You have spent {budgetConsumed} of this window’s budget in failures outside every named incident.',
    affords: 'You can afford {more} like the last before releases pause.',
    affordsNone: 'One more like the last would overspend it, and releases would pause.',
    left: 'What is left, {left} of full outage, is there to take risks with.',
    overspent: 'That is {overspent} too much. By the usual policy releases pause until it is made up.',
    overspentToTheEnd: 'That is {overspent} too much. By the usual policy releases pause until the next window begins.',
  },
  sre: 'Puts a number on acceptable failure and lets that number, not opinion, decide when to slow down.',
  devops:
    'Shrinks what each change can break, with small batches and fast rollback, so the same budget buys more releases.',
  question: 'Had {costliest} lasted {shorter} instead of {lasted}, how much of the budget would be left?',
  answer: '{remainingThen}, instead of {remaining}: it would have spent {costThen} instead of {cost}.',
  attempt: {
    shorten: 'Cut {costliest} from {lasted} to {shorter}, as a fast rollback would, and see whether you were right.',
    add: 'Add an incident, as if a release had gone wrong. Predict what it takes from the budget first.',
  },
  sources: [sources.policy, sources.risk, sources.smallBatches],
} as const satisfies IdeaWords & Record<string, unknown>)
