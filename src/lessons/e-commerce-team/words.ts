import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('e-commerce-team', {
  name: 'one team',
  title: 'One team, one shop, one budget',
  lead: {
    unmeasured:
      'The team promises {target} for {service}. What is left of that, the measurements will tell all of them at once.',
    kept: 'The team promises {target} for {service}, and {remaining} of the budget is left. What to spend it on is for all of them to decide.',
    overspent:
      'The team promises {target} for {service}, and the budget is overspent by {overspent}. Winning it back is for all of them to do.',
  },
  sre: 'In the team of a shop, the SRE watches the objectives and the checkout’s reliability, and leads when something breaks.',
  devops:
    'The team’s DevOps practices automate deployment and infrastructure, and bring developers and operations to one table.',
  question:
    'During {partial} {failing} of the traffic failed for {lasted}. How long an outage of everything costs the same?',
  answer: '{time}, which is {cost} of the budget: as much fails then as when {failing} does for {lasted}.',
  attempt: {
    map: 'Say what {service} cannot do without for a minute, and what for an hour. Then look at the map of what it stands on.',
    own: 'Make a scenario for a service of your own: its name, a target, and the last bad day you remember.',
  },
  sources: [sources.relation, sources.automation],
} as const satisfies IdeaWords & Record<string, unknown>)
