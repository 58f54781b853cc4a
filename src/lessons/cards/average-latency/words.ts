import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.average-latency', {
  name: 'Fast on average',
  claim: 'Average latency is enough',
  own: 'An answer is good here within {threshold}.',
  supposed: 'Say that an answer is good within {threshold}.',
  situation: 'The average is {mean}. Most answers take {fast}, and {slow} of them take {late}.',
  question: 'Is the promise of {target} kept?',
  right: {
    text: 'No. {slow} are too slow, where {budget} may be.',
    why: 'The promise counts requests, one by one. How good the others were does not help those that waited.',
  },
  average: {
    text: 'Yes. {mean} on average is well within {threshold}.',
    why: 'The average was taken for what everybody gets. Many quick answers hide the slow ones in it.',
  },
  half: {
    text: 'Yes, for at least half of the requests.',
    why: 'Nobody promised half. The target says how many of all must be quick enough.',
  },
  unknown: {
    text: 'Nobody can say before the window ends.',
    why: 'If it goes on like this, the sum is done already: it burns at {rate}.',
  },
  answer:
    'No: {slow} are slower than {threshold}, and {budget} may be. That is a burn rate of {rate}, at an average of {mean}.',
  invite: 'Make more of the answers slow, and watch the average say nothing.',
  label: 'Answers that take {late}',
  kept: '{slow} are too slow, and {budget} may be: the promise is kept. The average is {mean}.',
  broken:
    '{slow} are too slow, and only {budget} may be: the budget burns at {rate}. The average is {mean}, still within {threshold}.',
  picture: 'What the average says, and what the promise counts',
  mean: 'Average, against {threshold}',
  spent: 'Too slow, against {budget}',
  value: '{mean}',
  rate: '{slow}, {rate}',
  limit: 'No more than this is good',
  sources: [sources.monitoring, sources.objectives],
} as const satisfies CardWords & Record<string, unknown>)
