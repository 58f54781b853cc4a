import { keyed } from '../../keyed.ts'

export const words = keyed('workshop.vote-on-the-budget', {
  groups: 'Groups of three, or of six in pairs; one role each.',
  material: 'This page, a pen, and hands. Votes are given by hand, with closed eyes: flat for ship, a fist for freeze.',
  roles: [
    { name: 'Product owner', wants: 'the new payment page before the season begins' },
    { name: 'Developer', wants: 'to ship small and often, and not a heap after the freeze' },
    { name: 'SRE', wants: 'the promise kept, and a budget that is spent on purpose' },
  ],
  tasks: [
    'Take a role, and vote for it in each situation before anybody speaks.',
    'Write all three votes down. The smallest side speaks first.',
    'Agree on one answer, and write who would decide if you could not.',
    'Compare with what the policy says.',
  ],
  write: 'The one clause that we would change, and our own words for it',
  wrong: [
    'The vote follows the last incident that people remember, and not what is left.',
    'The budget is taken for the SRE’s own. It belongs to all three.',
    'A freeze is taken for a punishment, or for a stop of everything.',
  ],
  debrief: [
    'Where did the three roles disagree, although all of them saw the same number?',
    'Who decides at your place, and is it written down?',
    'What would you do with a budget that nobody spends?',
  ],
  scene: {
    left: 'The checkout promises {target} over {window}. Now {left} of the budget is left.',
    spent: 'The bad deploy spent {deploy} of it, and a slow provider {provider}.',
    next: 'The next deploy is ready. It is like every other, and one in {every} fails.',
  },
  table: {
    caption: 'Votes',
    columns: ['Situation', 'Budget left', 'Product owner', 'Developer', 'SRE', 'Agreed'],
    resultColumns: ['Situation', 'Budget left', 'The policy says', 'Who decides'],
    now: 'Today',
    again: 'After one more failure like the bad deploy',
    later: 'Once the bad deploy has left the window, if nothing else fails',
  },
  results: { caption: 'What the policy says' },
  findings: {
    back: 'Until the third situation it takes {after}.',
    clauses: 'The policy has {clauses}. Its words are yours to change in the Delivery view.',
  },
} as const)
