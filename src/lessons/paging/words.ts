import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('paging', {
  name: 'what a page means',
  title: 'A page is a warning, not a broken promise',
  lead: {
    unknown:
      'The promise is broken once more than {errorBudget} of the whole window has failed. A page says that it is on its way there.',
    kept: '{rule} fired {after} into {incident}. The promise was not broken then, and need not be: that takes {allowed} of everything failing.',
    broken:
      '{rule} fired {after} into {incident}. The promise was broken by then, but the page knew nothing of that: it looks at the last {longWindow}, and the promise at the whole window.',
    ahead:
      'No page has been set off by an incident here. If everything failed from now on, {rule} would fire after {detection}; to break the promise takes {allowed}.',
    nobody: 'No rule here can page. All of the {errorBudget} that may fail could go without anybody being woken.',
  },
  sre: 'Wakes people only while there is still something to save, and has them look at the budget before they look for the cause.',
  devops:
    'Lets those who shipped the change hear of it first, while it is small enough to be rolled back without a meeting.',
  question: 'Everything fails, and {rule} fires. How much of the budget has that outage spent by then?',
  option: '{spent}',
  answer: '{spent}. What is left of it is what the page is there to save.',
  attempt: {
    find: 'Look for {incident} on the timeline, and read when {rule} cleared. Who would have noticed sooner that it was over?',
    wake: 'Lower the budget share of {rule} until it wakes somebody for {incident}. Would that have been worth it?',
    add: 'Give an incident the share and the time that you think will just wake somebody, and see which rule hears of it.',
  },
  sources: [sources.alerting, sources.onCall],
} as const satisfies IdeaWords & Record<string, unknown>)
