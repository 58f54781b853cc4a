import { keyed } from '../../keyed.ts'

export const words = keyed('workshop.night-watch', {
  groups: 'Groups of two to four.',
  material: 'This page, a pen, and one screen for each group.',
  roles: [
    { name: 'On call', wants: 'to sleep, and to be woken while there is still something to save' },
    { name: 'Product owner', wants: 'to hear of trouble before the buyers write' },
    { name: 'Developer', wants: 'to hear of a bad change while it is small' },
  ],
  tasks: [
    'For each incident, without a screen: should it wake somebody, wait for the morning, or stay quiet?',
    'Guess which rule would fire, and when.',
    'Compare with the timeline of the exercise on the screen.',
    'Change one rule so that a waking less is needed, and say what it costs.',
  ],
  write: 'The one rule that we would change, and why',
  wrong: [
    'Incidents are counted, and not rings: one incident may fire several rules.',
    'The short window is thought to make a rule faster. It only lets it clear sooner.',
    'What spends slowly is thought harmless.',
  ],
  debrief: [
    'What would somebody have done, once awake?',
    'Which tickets would really be read on the next day?',
    'Which rule of your own wakes people for nothing?',
  ],
  scene: {
    budget: 'The checkout promises {target} over {window}. The month is called {seed}.',
    rules: 'There are {rules}: {first}, {second}, {third} and {fourth}.',
  },
  rule: { one: 'rule', other: 'rules' },
  table: {
    caption: 'The month',
    columns: ['What happened', 'Lasted', 'Requests failing', 'Should it wake us?', 'Which rule, and when?'],
    resultColumns: ['What happened', 'Lasted', 'Requests failing', 'First alert', 'Budget spent in all'],
  },
  results: {
    caption: 'What the rules do',
    fired: '{rule} after {after}',
    silent: 'None',
  },
  findings: {
    wakings: 'The pages fire {pages}, for {incidents}.',
    trimmed: 'With the slower page as a ticket they fire {pages}, still for {incidents}.',
  },
  time: { one: 'time', other: 'times' },
} as const)
