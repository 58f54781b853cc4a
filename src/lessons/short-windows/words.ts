import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('short-windows', {
  name: 'short windows',
  title: 'A short window lets go sooner; it does not see sooner',
  lead: {
    unknown:
      'How soon an alert comes, the long window and the burn rate decide, over the {errorBudget} that may fail. How soon it goes, the short window decides.',
    none: 'No rule here can fire, so none of them clears either. At {fastest}, an outage of everything, the budget burns as fast as it can.',
    has: '{rule} also looks at the last {shortWindow}, and both windows must agree. {reset} after the end of an outage of everything it clears; without its short window it would go on for {resetWithout}.',
    lacks:
      '{rule} has no short window. After an outage of everything it goes on firing for {reset}, long after there is anything left to do.',
  },
  sre: 'Wants an alert to end when the trouble does: whoever is on call should read the truth from it, and a second outage must be able to set it off again.',
  devops: 'Sees from the alert that the rollback has worked, within minutes and without asking anybody.',
  question: {
    has: 'Take the short window away from {rule}. In an outage of everything, does it fire sooner, later, or at the same moment?',
    lacks:
      'Give {rule} a short window of {shortWindow}. In an outage of everything, does it fire sooner, later, or at the same moment?',
  },
  option: { sooner: 'Sooner', later: 'Later', same: 'At the same moment' },
  answer:
    'At the same moment, {detection} after the beginning: by then a short window has long been above the threshold. Only when it clears is different.',
  attempt: {
    add: 'Choose one of the ready sets of rules, and compare one that has short windows with one that has none.',
    remove: 'Take the short window of {rule} away, and see on the timeline when it clears then.',
    give: 'Give {rule} a short window of {shortWindow}, and see on the timeline when it clears then.',
  },
  sources: [sources.alerting],
} as const satisfies IdeaWords & Record<string, unknown>)
