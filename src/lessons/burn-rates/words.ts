import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('burn-rates', {
  name: 'burn rates',
  title: 'A burn rate is a speed, not an amount',
  lead: {
    unknown:
      'An alert rule does not wait until the {errorBudget} that may fail is used up. It looks at how fast that happens.',
    none: 'There is no rule yet. At a burn rate of {even} the budget lasts exactly one SLO window; a rule says how many times faster it may go before somebody must know.',
    unreachable:
      '{rule} asks for a burn rate of {burnRate}. With this target not even an outage of everything burns faster than {fastest}, so it never fires.',
    rule: '{rule} fires above a burn rate of {burnRate}. Kept up for {longWindow}, that spends {share} of the budget: the share and the window make the rate.',
  },
  sre: 'Watches the speed. A fast leak wakes somebody, a slow one waits for the morning, and one that the budget can bear wakes nobody.',
  devops:
    'Has one figure for every service and every release: how many times faster than allowed this change spends what all of them share.',
  question: 'If everything went on at {burnRate}, how long would a whole budget last?',
  option: '{lasts}',
  answer: {
    share:
      '{lasts}: the SLO window, divided by the burn rate. For that {errorRatio} of everything has to fail, not {mistaken}.',
    alone: '{lasts}: the SLO window, divided by the burn rate. For that {errorRatio} of everything has to fail.',
  },
  attempt: {
    add: 'Choose one of the ready sets of rules. Before you look: which of its rules asks for the highest burn rate?',
    share: 'Double the budget share of {rule}. What happens to its burn rate, and how much later does it fire?',
  },
  sources: [sources.alerting],
} as const satisfies IdeaWords & Record<string, unknown>)
