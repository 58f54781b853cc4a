import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.always-43-minutes', {
  name: 'What nines are worth',
  claim: '99.9 % is always 43 minutes',
  situation: '{service} promises {target}.',
  question: 'How much full outage is that over {asked}?',
  lengths: {
    day: 'a day',
    week: 'a week',
    '28d': '{length}',
    '30d': '{length}',
    month: 'this calendar month, {length}',
    quarter: 'this quarter, {length}',
    year: 'this year, {length}',
  },
  right: {
    text: '{time}.',
    why: 'Nines are a share. How much time that is, the length of the window says: {length} of it here.',
  },
  same: {
    text: '{time}, as over {other}. The nines say it.',
    why: 'That is the same share of another length. Nines without a window are half a promise.',
  },
  other: {
    text: '{time}.',
    why: 'That would be the share of {other}. It is the right sum for another window.',
  },
  answer: '{target} over {asked} allows {time}.',
  invite: 'Change the window and keep the nines.',
  label: 'Window',
  allows: '{target} of {length} allows {time} of full outage.',
  whole: 'It may go all at once or in pieces. A longer window forgives one long outage, a shorter one does not.',
  picture: 'Full outage allowed at the same target',
  sources: [sources.nines, sources.implementing],
} as const satisfies CardWords & Record<string, unknown>)
