import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.freeze-as-punishment', {
  name: 'When releases stop',
  claim: 'A freeze is a punishment',
  own: 'Its policy has a line for when too little of the budget is left: {verdict}.',
  supposed: 'Say that its policy has a line for when too little of the budget is left: {verdict}.',
  question: 'What is that line for?',
  right: {
    text: 'It gives the budget time to come back, by a rule that all agreed on before.',
    why: 'What is gone cannot be spent twice. With the policy the budget is overspent for {with} of a quarter on average, without it for {without}.',
  },
  punish: {
    text: 'It is a punishment for those whose release broke it.',
    why: 'Nobody is judged by it. It applies whatever spent the budget, a supplier’s outage just as well, and it ends when the budget is back.',
  },
  guarantee: {
    text: 'It makes sure that nothing fails until it is over.',
    why: 'It stops what change spends, and only that. Everything else goes on failing as before, and the repairs are exempt.',
  },
  rest: {
    text: 'It gives operations a rest.',
    why: 'It gives everybody other work: repairs, tests, a faster way back. That is why the line also says what is done meanwhile.',
  },
  answer:
    'In a quarter the policy holds back {held} of {planned} planned deploys, and shortens the time overspent from {without} to {with}.',
  invite: 'Let the same quarter go by with the policy and without it.',
  label: 'The same quarters',
  ways: { withPolicy: 'With the policy', without: 'Everything ships' },
  seen: 'On average {shipped} of {planned} planned deploys go out in a quarter, and {failed} of them fail.',
  below: 'The budget is overspent for {time} of it.',
  never: 'The budget is never overspent.',
  picture: 'Time overspent in a quarter, on average of {runs}',
  value: '{time}, {shipped} shipped',
  sources: [sources.policy],
} as const satisfies CardWords & Record<string, unknown>)
