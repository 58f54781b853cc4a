import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('measurable-objectives', {
  name: 'measurable objectives',
  title: 'What you can measure you can promise',
  lead: {
    unknown:
      '{target} leaves {errorBudget} that may fail. How much time and how many failures that is, the measurements will tell.',
    size: '{target} over {sloWindow}, is a promise with a size: {allowedBadTime} of full outage.',
    used: 'Failures so far have cost {used}.',
    unmeasured: 'Nothing has been measured against it yet.',
    gaps: 'For {missing} of the window there is no data, and expected traffic stands in.',
  },
  sre: 'Says what good means, measures it, and writes down how much of it is enough. Priorities then follow from figures.',
  devops:
    'Shows the same figures to everybody who plans, builds and ships, so that talk about quality starts from what users got.',
  question: 'At {stricter}, with a tenth of the budget, how long might everything fail?',
  answer: {
    spent: '{allowed}, a tenth of the {present} of today. What has failed so far would be {consumed} of that budget.',
    allowed: '{allowed}, a tenth of the {present} of today.',
  },
  attempt: {
    methods:
      'The same failures can be counted by requests, by time, or by a mixture of both. Say which of the three sees most of the budget spent, then look at them side by side.',
    import: 'Bring your own measurements: a table with a time, a count and the failures among them is enough.',
    calendar: 'Judge the same target over a calendar month. Predict first: does it allow more, or less?',
    rolling:
      'Judge the same target over rolling days, where no month’s end wipes the slate. Predict first: is more left, or less?',
  },
  sources: [sources.objectives, sources.implementing],
} as const satisfies IdeaWords & Record<string, unknown>)
