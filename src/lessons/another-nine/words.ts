import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('another-nine', {
  name: 'the next nine',
  title: 'Each further nine costs more, and fewer people notice it',
  lead: {
    unknown:
      'One nine more than {target} leaves a tenth of the {errorBudget} that may fail. It costs more than the one before, and fewer people notice it.',
    strictest:
      '{target} leaves {allowed} of full outage in a window. A stricter target cannot be written here, and hardly anybody could notice it.',
    plain:
      'One nine more than {target} leaves {tenth} of full outage in a window, instead of {allowed}. What that is worth to anybody has not been estimated here yet.',
    beyond:
      'One nine more than {target} leaves {tenth} of full outage in a window, instead of {allowed}. By the estimates here, the cheapest target of all lies beyond the picture.',
    stricter:
      'By the estimates here, outage and reliability together cost least at {cheapest}. That is stricter than the {target} that is promised.',
    looser:
      'By the estimates here, outage and reliability together cost least at {cheapest}. The {target} that is promised is stricter: its last step costs more than it saves.',
  },
  sre: 'Sells no nines. A service is seen through a phone, a network and a browser that fail more often than it does; what those hide, nobody gains.',
  devops: 'Asks what the same work would buy elsewhere: something new for people, a shorter way back, one chore fewer.',
  question: {
    saved: 'The next nine is estimated at {nextNine} a year. How much outage can it save at most?',
    change:
      'A failed change takes as much as {time} of full outage here. How much of the whole budget would that be at {stricter}?',
  },
  answer: {
    saved: 'No more than {saved} a year, and that only if all of the budget is spent without it.',
    change: 'It would be {share}; at {target} it is {cost}. The failure is the same, the budget a tenth.',
  },
  attempt: {
    estimate:
      'Estimate what a minute of full outage costs, and what a year of the next nine would. See at which target the two together are least.',
    doubled: 'Make the next nine twice as dear, and see at which target a year costs least then.',
  },
  sources: [sources.risk, sources.nines],
} as const satisfies IdeaWords & Record<string, unknown>)
