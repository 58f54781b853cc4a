import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('collaboration', {
  name: 'collaboration',
  title: 'Two ways of working, one incident',
  lead: {
    unmeasured:
      'No figures are here yet, only the {errorBudget} that may fail. Agree now on who looks at it when it happens.',
    calm: 'No incident is named in this window, and {left} of full outage is left. Calm is the time to agree on who does what in the next one.',
    overspent:
      'No incident is named in this window, yet the budget is overspent by {overspent}. Failures that are nobody’s are everybody’s.',
    harmless: '{incidents} in this window took nothing of the budget. Agree on what made the difference, and keep it.',
    one: '{incident} took {cost} of the budget, as much as {time} with everything failing. Those who build the service and those who run it look at that same number.',
    several:
      '{incidents} in this window took {cost} of the budget, as much as {time} with everything failing. Those who build the service and those who run it look at that same number.',
  },
  sre: 'A role with a narrow focus. It watches the objectives, leads when something breaks, and brings back what was learnt.',
  devops:
    'A culture over the whole life of the software. Those who plan, build, release and run it share the work and its outcome.',
  question: 'Which of these took most of the budget?',
  option: '{incident}',
  answer: {
    one: '{costliest}, with {cost} of the budget.',
    tied: '{costliest}, with {cost} of the budget, as with {others} not on this list.',
  },
  attempt: {
    read: 'Read the line of {latest} aloud to each other: when it began, how long it lasted, what failed, what it cost. What did only one of you know?',
    recall:
      'Add the last incident you remember together: when it began, how long it lasted, how much failed. Compare what each of you remembers.',
  },
  sources: [sources.relation],
} as const satisfies IdeaWords & Record<string, unknown>)
