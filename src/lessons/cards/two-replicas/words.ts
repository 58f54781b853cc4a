import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.two-replicas', {
  name: 'Two replicas',
  claim: 'Two replicas double the nines, whatever they share',
  situation:
    'There are two replicas. Each works {each} of the time, and one of them is enough. Of their failures {correlation} hit both: one power line, one bad deploy.',
  question: 'How much of the time does at least one of them work?',
  right: {
    text: '{promise}',
    why: 'What they share fails for both at once. That part gains nothing from a second replica, and soon it is all that is left.',
  },
  apart: {
    text: '{promise}. Two replicas, twice the nines.',
    why: 'That holds only if they share nothing: no power, no network, no code, no deploy.',
  },
  same: {
    text: '{promise}, as each alone. What they share ruins it.',
    why: 'That would be so if every failure hit both. Most of them hit only one.',
  },
  half: {
    text: '{promise}. Two replicas, half the failures.',
    why: 'Two do not share the failures between them. Without anything in common they would hardly ever fail together.',
  },
  answer: '{promise}. If they shared nothing it would be {apart}.',
  invite: 'Change how many of their failures hit both.',
  label: 'Failures that hit both',
  seen: 'With {correlation} of the failures in common, both are down for {time} in {month}. One alone would be down for {one}.',
  picture: 'Both down, in {month}',
  value: '{time}, works {promise}',
  limit: 'One replica alone',
  sources: [sources.calculus, sources.cascading],
} as const satisfies CardWords & Record<string, unknown>)
