import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.calm-refills', {
  name: 'How a budget comes back',
  claim: 'Calm days refill the budget',
  situation: 'One outage of {outage} took {spent} of the budget. Since then nothing has failed for {calm}.',
  question: 'How much of the budget is there now?',
  right: {
    text: '{left}, as just after the outage.',
    why: 'Nothing failed, so nothing more was spent; but nothing was earned either. The outage still counts.',
  },
  all: {
    text: '{all}. The calm has filled it up again.',
    why: 'Calm was taken for income. It only keeps the rest from being spent.',
  },
  little: {
    text: '{some}. Each calm day gives a little of it back.',
    why: 'A budget is not saved up day by day. It comes back all at once, when the outage no longer counts.',
  },
  less: {
    text: '{some}. Time has used up its part.',
    why: 'Only failures spend a budget. Time does not.',
  },
  answer: {
    rolling: '{left}. It comes back only when the outage leaves the window, {length} after it.',
    calendar: '{left}. It comes back only when the next period begins, {ahead} after the outage.',
  },
  invite: 'Let calm time go by, and watch for the moment at which the budget comes back.',
  label: 'Calm time since the outage',
  still: '{calm} after the outage, {left} is left. The outage still counts.',
  back: {
    rolling: '{calm} after the outage, {left} is left. The outage has left the window.',
    calendar: '{calm} after the outage, {left} is left. A new period has begun.',
  },
  picture: 'Budget left over time',
  sources: [sources.implementing, sources.objectives],
} as const satisfies CardWords & Record<string, unknown>)
