import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.renamed-ops', {
  name: 'New names on the door',
  claim: 'SRE is operations renamed, and DevOps is a team',
  situation:
    'Each failed change takes {cost} of the budget. Now operations is called SRE, and next door sits a team called DevOps.',
  question: 'What does the next failed change take?',
  right: {
    text: '{cost}, as before.',
    why: 'Names notice nothing and undo nothing. SRE is a way to do this work with software and with targets; DevOps is how everybody works together on all of it.',
  },
  done: {
    text: 'Less. They do SRE and DevOps now.',
    why: 'The name was taken for the work. Nobody is told sooner by it, and nothing is undone faster.',
  },
  charge: {
    text: 'Nothing of theirs. SRE has its own budget.',
    why: 'There is one budget, that of the service. A new team does not bring another.',
  },
  two: {
    text: 'Half of it. Two teams look at each change.',
    why: 'A handover more between teams makes nothing shorter. DevOps began as the wish to have fewer of them.',
  },
  answer:
    'As before, {cost}. With alerts on the budget, a way back at the press of a button and a few people first it is {all}.',
  invite: 'Change the work instead of the names.',
  label: 'What changes',
  ways: {
    today: 'The names only',
    'faster-detection': 'Alerts that notice within {detect}',
    'faster-rollback': 'A way back within {restore}',
    canary: 'Few people first',
    all: 'All three of them',
  },
  same: 'A failed change still takes {cost} of the budget.',
  less: 'A failed change takes {cost} of the budget, instead of {before}.',
  none: 'Here that is in place already: a failed change takes {cost} of the budget.',
  picture: 'What one failed change takes of the budget',
  sources: [sources.relation, sources.toil],
} as const satisfies CardWords & Record<string, unknown>)
