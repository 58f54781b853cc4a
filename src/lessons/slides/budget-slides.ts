import type { SlideWords } from './slide-text.ts'

/** The words of the slides of the Budget view; `words.ts` hands them out. */
export const budget = {
  remaining: {
    title: 'What is left of the budget?',
    notes: [
      'Read the promise aloud first. Then let the number stand for a moment before you say anything.',
      'Switch the unit: the same amount as a share, as time, as events, as money. Ask which of them the room would act on.',
      'Move on when somebody says what the number means for this week.',
    ],
  },
  promise: {
    title: 'What do we promise?',
    notes: [
      'Ask who chose this target, and who would notice if it were missed.',
      'Many take the target for the goal. It is the least that still keeps the promise; the rest is there to be used.',
    ],
  },
  spenders: {
    title: 'Who spent the budget?',
    ask: 'Which one thing spent the most? Say it before you look.',
    notes: [
      'Let everybody name one incident before you show the bar.',
      'People name the loudest outage. A slow leak that nobody was called for often costs more.',
      'No names of people: an incident has causes, not culprits.',
    ],
  },
  'burn-down': {
    title: 'How did it go?',
    ask: 'Draw the line in the air: where did it fall steeply, where slowly?',
    notes: [
      'A cliff is an outage. A slope is a leak. A step up is an old failure that leaves the window.',
      'People expect the line only to fall. In a rolling window it climbs again; in a calendar one it does not.',
    ],
  },
  incidents: {
    title: 'What happened?',
    notes: [
      'Go line by line, and ask of each what would have made it shorter.',
      'Move on when the room argues about blame: the next slides are about what to change.',
    ],
  },
  ahead: {
    title: 'How long will it last?',
    ask: 'If things go on as they did, is the promise kept?',
    notes: [
      'The forecast is a band, not a line: from a calm stretch to the worst of late.',
      'People read the band as a prediction. It says what follows if the rate stays, no more.',
    ],
  },
  methods: {
    title: 'Would another way of counting say the same?',
    ask: 'Which way of counting leaves the most of the budget?',
    notes: [
      'The same data, counted in three ways. None of them is cheating; each answers another question.',
      'Ask which one a customer would recognise.',
    ],
  },
  facts: {
    title: 'Where do we stand?',
    notes: [
      'One figure at a time: what is left, how fast it goes, how long it lasts, when some comes back.',
      'Ask which of the four would change what the team does tomorrow.',
    ],
  },
  verdicts: {
    title: 'What does each way of counting say?',
    notes: [
      'Read one line aloud, then ask what the next one leaves out.',
      'Ask which of them the contract with the customer means.',
    ],
  },
  'why-methods-differ': {
    title: 'Where do the ways of counting part?',
    notes: [
      'Take the largest difference and follow it to the minute that it came from.',
      'A way of counting that forgives short failures also hides many of them.',
    ],
  },
  'incident-costs': {
    title: 'What does each incident cost, counted each way?',
    notes: [
      'Find the incident that costs very different amounts, and ask why.',
      'Short and total, or long and partial: each way of counting is hard on one of them.',
    ],
  },
  nines: {
    title: 'What does each nine allow?',
    ask: 'How long may it be down in a month? Write your guess down first.',
    notes: [
      'People remember one number for a month and use it for every window. The length of the window decides.',
      'Ask what could be done at all in the time that the strictest row leaves.',
    ],
  },
  beside: {
    title: 'Two scenarios side by side',
    notes: [
      'Say what differs before you say what follows from it.',
      'Ask which of the two the room would rather explain to a customer.',
    ],
  },
  'both-lines': {
    title: 'How did the two go?',
    notes: [
      'Find the first day on which the lines part, and ask what happened then.',
      'Two lines that end at the same place may have had very different months.',
    ],
  },
} as const satisfies Readonly<Record<string, SlideWords>>
