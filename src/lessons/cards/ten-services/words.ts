import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.ten-services', {
  name: 'A chain of promises',
  claim: 'Ten services at 99.99 % give 99.99 %',
  situation: 'One page needs {services} at once, and each of them works {each} of the time.',
  question: 'How much of the time does the page work?',
  right: {
    text: '{promise}',
    why: 'Each of them may fail at its own time, and the page fails each time. What may fail adds up, almost.',
  },
  same: {
    text: '{promise}, as each of them does.',
    why: 'The chain was taken for one of its links. It breaks whenever any of them does.',
  },
  far: {
    text: '{promise}',
    why: 'That takes away too much: the failures were multiplied by one another’s number as well.',
  },
  better: {
    text: '{promise}. If one fails, there are still the others.',
    why: 'That holds for replicas, of which any will do. Here all of them are needed.',
  },
  answer: '{services} at {each} give {promise}, if they fail independently.',
  invite: 'Put more of them in a row.',
  label: 'Services in a row',
  seen: '{services}, each working {each} of the time: all at once {promise}. That is {time} of failing in {month}; one alone fails for {one}.',
  picture: 'Time failing in {month}',
  row: '{services}',
  value: '{promise}, {time}',
  limit: 'What {target} allows',
  sources: [sources.calculus],
} as const satisfies CardWords & Record<string, unknown>)
