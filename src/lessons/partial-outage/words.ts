import { keyed } from '../keyed.ts'

export const words = keyed('partial-outage', {
  question: 'If {failing} of everything failed from now on, how long until the budget is gone?',
  answer: {
    spent: '{after}. What is left pays for {left} of everything failing, and goes further with only {failing} failing.',
    slices: '{after}. A slice in which so many fail counts as bad from end to end.',
    unmeasured: '{after}, if nothing has failed before.',
    never: 'It outlasts the window: the promise has room for as many failures as that.',
    overspent: 'No time at all: the budget is overspent by {overspent} already.',
  },
} as const)
