import { keyed } from '../../keyed.ts'

export const words = keyed('workshop.test-the-target', {
  groups: 'Groups of three to six, each with its own target.',
  material: 'This page, a pen, and one screen for each group or one for all.',
  roles: [
    { name: 'Product owner', wants: 'a target that buyers would thank us for' },
    { name: 'Developer', wants: 'a target that leaves room to change things' },
    { name: 'SRE', wants: 'a target that can be kept in a bad month' },
  ],
  tasks: [
    'Choose a target together, and write it down before anybody sees a month.',
    'Guess for each month: is your target kept or broken?',
    'Then the months come, the same for every group. Write down what each has spent.',
    'Decide: promise less, or mend something first? Say what.',
  ],
  write: 'Our target, why we chose it, and what we would promise now',
  wrong: [
    'Only outages of everything are counted, and the slow leaks are forgotten.',
    'The strictest target is taken for the best one.',
    'A broken target is taken for somebody’s fault.',
  ],
  debrief: [
    'Which incident decided each month, and could it have been shorter?',
    'What would the next stricter target have cost, in people and in money?',
    'What would buyers have noticed of each month?',
  ],
  scene: {
    promise: 'The checkout is to promise something over {window}, and every group chooses what.',
    months: 'Then {months} come. Nothing else fails in them, and they are the same for all groups.',
    seeds:
      'They are called {first}, {second} and {third}. Typed as a seed in the Alerts view, each name makes its month there.',
  },
  month: { one: 'bad month', other: 'bad months' },
  table: {
    caption: 'Kept or broken?',
    target: 'Target',
    allows: 'Allows',
  },
  consumed: '{share} spent: {outcome}',
  kept: 'kept',
  broken: 'broken',
  results: { caption: 'What each month spends of each target’s budget' },
  findings: {
    month:
      '{seed}: {incidents}, as bad as {time} of everything failing. The costliest was {costliest}, with {share} of it.',
    strictest: 'The strictest of these targets that all of them keep is {target}.',
  },
} as const)
