import { keyed } from '../keyed.ts'

/** What the front door of Learn says. */
export const words = keyed('home', {
  title: 'Learn it on a real budget',
  lead: 'A lesson is the app itself, with less on the page and a scenario to practise on. You guess first, then you see. Your own scenarios stay as they are.',
  start: {
    heading: 'Start here',
    begin: 'Take the tour',
    goOn: 'Go on with “{title}”',
    next: 'Begin “{title}”',
    finished: 'You have done every lesson. Now see whether it stayed.',
    cards: 'Try the cards',
  },
  left: '{done} of {lessons} done. About {time} to go.',
  allDone: 'All {lessons} done.',
  lessons: 'Lessons',
  minutes: 'about {time}',
  progress: {
    none: 'Not begun',
    some: '{done} of {steps} done',
    all: 'Done, {right} of {guessed} right at the first guess',
  },
  cards: '{right} of {guessed} right at the first guess',
  more: 'More ways in',
  ways: {
    ideas: {
      name: 'SRE and DevOps side by side',
      words: 'Every idea of both, where they differ and where they meet, in the numbers of your open scenario.',
    },
    cards: {
      name: 'Is that so?',
      words: 'What many people believe of budgets and alerts. Choose an answer, then see why.',
    },
    game: {
      name: 'The budget game',
      words: 'A quarter as product owner, developer and SRE, with one budget between you.',
    },
    workshop: {
      name: 'Run a workshop',
      words: 'Agendas, exercises for groups, and what to say when.',
    },
    handouts: {
      name: 'Handouts',
      words: 'Pages to print: tables, formulas and the exercises.',
    },
    glossary: {
      name: 'Glossary',
      words: 'Every term once, in plain words, with a live example.',
    },
  },
  keep: {
    heading: 'Your progress',
    words: 'It is kept in this browser and goes nowhere else.',
    forget: 'Forget my progress',
    forgotten: 'Forgotten. Every lesson begins anew.',
    takeBack: 'Take that back',
  },
} as const)
