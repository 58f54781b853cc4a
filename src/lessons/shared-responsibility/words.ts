import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('shared-responsibility', {
  name: 'shared responsibility',
  title: 'No wall to throw it over: who decides is agreed on first',
  lead: {
    unmeasured:
      'The policy has {clauses} for the {errorBudget} that may fail, and each says who decides. Read them together while nothing is at stake.',
    left: 'With {remaining} of the budget left, the next release is for “{decides}” to decide.',
    overspent: 'With the budget overspent by {overspent}, the next release is for “{decides}” to decide.',
    below: 'Once {away} more is spent, it is for “{decides}”.',
    above: 'When {away} has come back, it is for “{decides}”.',
  },
  sre: 'Brings the count to the table: what is left, what took it, what a pause would save. It has a voice there, and not the last word.',
  devops:
    'Takes walls down. Those who plan, build, release and run a service answer for all of it together, on good days and on bad ones.',
  question: {
    incident: 'If one more incident like {costliest} came now, for whom would the next release be to decide?',
    change:
      'If the next deploy failed and took what a failed one takes on average, for whom would the one after it be?',
  },
  option: '“{decides}”',
  answer: {
    left: '“{decides}”, with {share} of the budget left.',
    overspent: '“{decides}”, with the budget overspent by {share}.',
  },
  attempt:
    'Read each clause aloud to those whom it names. Would they sign it on a calm day? Write in who should decide.',
  sources: [sources.relation, sources.culture, sources.policy],
} as const satisfies IdeaWords & Record<string, unknown>)
