import { keyed } from '../keyed.ts'

/** What the pages of Learn are called where one is led back to them, by their part of the address. */
export const words = keyed('ways-back', {
  learn: 'Learn',
  /** Before what a page sent the person to do. */
  task: 'Do this:',
  pages: {
    ideas: 'SRE and DevOps',
    cards: 'the misconceptions',
    game: 'the budget game',
    workshop: 'the workshop',
    handouts: 'the handouts',
    glossary: 'the glossary',
    lessons: 'the lesson',
    exercises: 'the exercise',
    tour: 'the tour',
  },
} as const)
