import { keyed } from '../../keyed.ts'

export const words = keyed('workshop.promise-of-a-chain', {
  groups: 'One group or person for each part, up to a dozen people.',
  material: 'This page, a pen, and one screen for all with the System view of the exercise.',
  roles: [
    { name: 'Owner of a part', wants: 'to promise what the part can keep, and not a nine more' },
    { name: 'Owner of the journey', wants: 'one honest promise to the buyers' },
    { name: 'Provider', wants: 'to sell what its contract says, and nothing else' },
  ],
  tasks: [
    'Take a part each. Work out how long it may fail in the window by its promise.',
    'Add up all parts that a purchase needs. What can the journey promise?',
    'Bargain until the sum fits into the budget of the journey.',
    'Say which part to mend first, and what a second copy of it would share with the first.',
  ],
  write: 'What the journey can promise, and what we would mend first',
  wrong: [
    'The weakest part is taken for the promise of the whole chain.',
    'A shared part is counted twice, or two copies are thought to share nothing.',
    'What others run is left out: the payment provider, the network, the login.',
  ],
  debrief: [
    'Who could give away some of its budget, and who needs more?',
    'Which need could become a wish, so that the journey goes on without it?',
    'What does the contract of your provider really promise?',
  ],
  scene: {
    journey:
      'A purchase goes through {parts}. The shop would like to promise {target}, which allows {allowed} in {window}.',
    nine: 'Who needs it and cannot do without it takes over all its failures.',
  },
  table: {
    caption: 'The parts that a purchase needs',
    columns: ['Part', 'Promises', 'May fail in the window', 'Could promise'],
    resultColumns: ['Part', 'Promises', 'Fails in the window', 'An equal share'],
    copies: '{promise}, {copies}',
  },
  results: { caption: 'What the parts take' },
  findings: {
    promise: 'Together: the shop works {working} of the time, and fails {fails} in the window.',
    copy: 'With one more replica of {part} it works {working}.',
    split: 'To keep {target}, each needs {each} at least if all get the same.',
  },
} as const)
