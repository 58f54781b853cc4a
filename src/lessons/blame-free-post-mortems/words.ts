import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('blame-free-post-mortems', {
  name: 'blame-free post-mortems',
  title: 'Ask what made it possible, not who did it',
  lead: {
    none: 'No incident has taken anything of the {errorBudget} that may fail. A calm day is the time to agree on what a post-mortem asks, and that it never asks for a culprit.',
    cost: '{costliest} took {cost} of the budget, as much as {time} with everything failing.',
    heard:
      '{rule} fired {after} into it, with {spent} of the budget gone by then. So much is known by itself; what made it possible is what people have to find out.',
    already:
      '{rule} was firing already when it began. So much is known by itself; what made it possible is what people have to find out.',
    unheard: 'No alert rule fired for it. So the first thing to ask is what could have told you.',
  },
  sre: 'Writes down what happened, when, and what it cost, and asks how the system let it happen. No person is the answer to that. What is changed afterwards is.',
  devops:
    'Learns from it together, whoever wrote the change. If one slip can take everything down, the way to production is what needs mending, and that belongs to all.',
  question:
    'The policy asks for a post-mortem of whatever takes more than {share} of the budget by itself. Of {incidents} in this window, how many need one?',
  option: '{due}',
  answer: {
    some: '{due}. The others may have one too, if they taught you something.',
    all: '{due}: nothing here was too small for one.',
    none: '{due}. One may be written all the same, if there was something to learn.',
  },
  attempt: {
    open: 'Open a post-mortem from the table of incidents: cost, timeline and alarms are there already. Write what made it possible, in a sentence without anybody’s name.',
    add: 'Add the last incident that you remember, and open its post-mortem in the table of incidents. How much of it could you say without naming anybody?',
  },
  sources: [sources.postMortems, sources.policy, sources.learning],
} as const satisfies IdeaWords & Record<string, unknown>)
