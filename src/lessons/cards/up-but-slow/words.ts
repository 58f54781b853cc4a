import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.up-but-slow', {
  name: 'Every answer came',
  claim: 'Up but slow is available',
  own: 'An answer is good here within {threshold}.',
  supposed: 'Say that an answer is good within {threshold}.',
  situation: 'For {lasted} every request gets an answer, but {slow} of them wait longer than that.',
  question: 'What does that cost of the budget?',
  right: {
    text: '{cost}.',
    why: 'Good was said to be an answer in time. One that comes too late is as bad as none: most people have left by then.',
  },
  nothing: {
    text: 'Nothing. Every request got an answer.',
    why: 'Being up was taken for being good. What is good, the objective says, and here it says how quick.',
  },
  half: {
    text: '{cost}. Late is half as bad as never.',
    why: 'There are no half bad events. A request is good or it is not, and where the line is, everybody agreed on before.',
  },
  whole: {
    text: '{cost}. All of that time counts as down.',
    why: 'Only the requests that waited too long count. The others got what was promised.',
  },
  answer: '{cost} of the budget: as much as {full} of full outage.',
  invite: 'Move the line between quick enough and too slow, on the same answers.',
  label: 'Good means answered within',
  any: 'any time',
  seen: 'With {threshold}, {slow} of the same answers are too slow, and {lasted} cost {cost} of the budget.',
  blind: 'Without such a line nothing is too slow. The budget sees nothing, but people do.',
  picture: 'What the same answers cost of the budget',
  value: '{cost}, {slow} too slow',
  limit: 'The whole budget',
  sources: [sources.objectives, sources.implementing],
} as const satisfies CardWords & Record<string, unknown>)
