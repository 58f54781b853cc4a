import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.budget-of-sre', {
  name: 'Whose budget it is',
  claim: 'The error budget belongs to SRE',
  left: '{spent} of the budget is spent, and {left} is left.',
  overspent: 'All of the budget is spent, and {over} more.',
  supposedLeft: 'Say that {spent} of the budget is spent, and {left} is left.',
  question: 'Who decides what the rest of it may be spent on?',
  right: {
    text: 'Those who build the service, run it and plan it, by a rule that they agreed on.',
    why: 'All of them spend it, and all of them want something from it. One number for everybody is what makes the talk short.',
  },
  sre: {
    text: 'SRE. It is their number.',
    why: 'Watching was taken for owning. Who counts the money of a house has not earned it, and does not spend all of it either.',
  },
  spender: {
    text: 'Whoever has spent least of it. They have earned it.',
    why: 'There are no accounts in it. One outage of a supplier would settle what a team may ship, without asking anybody.',
  },
  nobody: {
    text: 'Nobody. It is there not to be spent.',
    why: 'Then it would be a perfect target with another name. It is there to be spent on what is worth it.',
  },
  answer:
    '{spent} of it is spent; most of that, {most}, by {cause}. No one role spends it, and no one role can save it.',
  invite: 'Take one cause away, and see what that alone would have left.',
  label: 'Take away',
  none: 'nothing',
  causes: {
    change: 'changes of ours',
    own: 'other failures of ours',
    dependency: 'failures of a dependency',
    planned: 'planned work',
    together: 'several of these at once',
    underlying: 'small failures all the time',
  },
  now: {
    left: 'As it is, {left} of the budget is left.',
    overspent: 'As it is, the budget is overspent by {over}.',
  },
  without: {
    left: 'Without that, {left} of the budget would be left.',
    overspent: 'Without that, the budget would still be overspent by {over}.',
  },
  picture: 'What spent the budget',
  gone: '{share}, taken away',
  limit: 'The whole budget',
  sources: [sources.policy, sources.risk],
} as const satisfies CardWords & Record<string, unknown>)
