import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('shared-automation', {
  name: 'shared automation',
  title: 'Let scripts be fast, so that people can think',
  lead: {
    unmeasured: 'Only {errorBudget} may fail. Whatever finds and undoes a failure sooner makes that last longer.',
    calm: 'If everything failed now, the budget would last {left}. That is all the time there is to notice, decide and undo.',
    overspent:
      'The budget is overspent by {overspent}. Whatever finds and undoes a failure sooner helps to win it back.',
    halved:
      '{costliest} lasted {lasted} and took {cost} of the budget. Found and undone in half the time, it would have left {remainingThen} instead of {remaining}.',
    delivery:
      'After a failed change people wait {restore} here until all is well, with {deploys} a week. What a script takes off that, it takes off every time.',
  },
  sre: 'Automates running the service: alerts, rollback, the chores that come back every week. The time that is won goes into work that lasts.',
  devops:
    'Automates the way to production: builds, tests, releases, infrastructure. What is done the same way every time goes wrong less often.',
  question: 'With {costliest} over in {shorter}, half its time, how many like it would then fit into what is left?',
  answer:
    '{moreThen}: one would take {costThen}, and {remainingThen} would be left. At its full length it is {more}: one takes {cost}, and {remaining} is left.',
  attempt: {
    shorten: 'Halve the time of {costliest} and watch what is left: that is what faster detection and rollback buy.',
    add: 'Add an incident as long as your slowest alarm and your slowest rollback together.',
  },
  sources: [sources.toil, sources.automation],
} as const satisfies IdeaWords & Record<string, unknown>)
