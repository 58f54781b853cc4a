import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('budget-policy', {
  name: 'the error-budget policy',
  title: 'A freeze that was agreed on punishes nobody',
  lead: {
    unmeasured:
      'The policy has {clauses} for the {errorBudget} that may fail. Nothing has been measured yet, so nobody knows which one holds: the best time to agree on who decides.',
    left: '{remaining} of the budget is left, so the clause “{verdict}” holds.',
    overspent: 'The budget is overspent by {overspent}, so the clause “{verdict}” holds.',
    leftAt: '{remaining} of the budget is left, so “{verdict}” holds, in the clause for {range}.',
    overspentAt: 'The budget is overspent by {overspent}, so “{verdict}” holds, in the clause for {range}.',
    next: 'As soon as more than another {away} is spent, it is “{next}”.',
    nextAt: 'As soon as more than another {away} is spent, it is “{next}”, in the clause for {range}.',
    nextAlike: 'As soon as more than another {away} is spent, it is still “{next}”, but in the clause for {range}.',
    back: 'It holds until {away} of the budget has come back.',
    only: 'It is the only one, whatever is left.',
    decides: 'Who decides: “{decides}”.',
  },
  sre: 'Keeps the count and says what it says. The budget is not its own: it belongs to the service, and to everybody who decides about it.',
  devops:
    'Decides on a calm day, with product, development and operations at one table. Then nobody has to win an argument on a bad one, and waiting is no punishment.',
  question: {
    incident: 'If one more incident like {costliest} came now, which clause would hold?',
    change: 'If a deploy failed now, and took what a failed one takes on average, which clause would hold?',
  },
  option: '{verdict}: {range}',
  answer: {
    leftAt: '“{verdict}”, in the clause for {range}, with {share} of the budget left.',
    overspentAt: '“{verdict}”, in the clause for {range}, with the budget overspent by {share}.',
    left: '“{verdict}”, with {share} of the budget left.',
    overspent: '“{verdict}”, with the budget overspent by {share}.',
  },
  attempt: {
    play: 'Play the quarter with the policy and without it. In which of the two does more go out in the end, and in which is the promise broken for longer?',
    read: 'Read the clauses aloud to those whom they name. Would each of them sign on a calm day? Change what they would not.',
    document: 'Take the policy as a page to those whom it names, and let each of them say who decides now.',
  },
  sources: [sources.policy, sources.implementing],
} as const satisfies IdeaWords & Record<string, unknown>)
