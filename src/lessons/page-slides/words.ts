import { keyed } from '../keyed.ts'
import type { SlideWords } from '../slides/slide-text.ts'

/** What the pages that are one slide each are called, and what only the presenter reads. */
export const words = keyed('page-slides', {
  compare: {
    title: 'What is the difference?',
    notes: ['Say what was changed first, and let the room guess what follows from it.'],
  },
  home: { title: 'Learn', notes: ['Choose together where to begin. The lessons build on each other.'] },
  ideas: {
    title: 'SRE and DevOps',
    notes: ['Let each half of the room defend the other side for a minute. Most of the difference goes away.'],
  },
  cards: { title: 'What people get wrong', notes: ['Everybody votes before the answer. Being wrong here is free.'] },
  game: {
    title: 'The budget game',
    notes: [
      'Give the roles to people who do something else in daily work.',
      'Votes are secret until all have voted. Play on when nobody asks why any more.',
    ],
  },
  workshop: { title: 'The workshop', notes: ['Show the agenda, say when the break is, and begin.'] },
  handouts: { title: 'Handout', notes: ['This is what people take home, on paper.'] },
  glossary: { title: 'Glossary', notes: ['For whoever asks what that word was again.'] },
} as const satisfies Readonly<Record<string, SlideWords>>)
