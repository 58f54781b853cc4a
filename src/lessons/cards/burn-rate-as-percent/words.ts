import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.burn-rate-as-percent', {
  name: 'How fast a budget burns',
  claim: '14.4× means 14.4 %, or two hours left',
  own: 'Its fastest alert asks for a burn rate of {rate}.',
  supposed: 'Say that an alert asks for a burn rate of {rate}.',
  question: 'If failures go on at just that rate, how long does a whole budget last?',
  right: {
    text: '{time}.',
    why: 'A burn rate says how many times faster than allowed the budget goes. At {rate} it lasts that many times shorter than the window.',
  },
  hours: {
    text: '{time}.',
    why: 'The sum is right, but days were read as hours.',
  },
  percent: {
    text: '{time}. At {rate}, that many percent of it go every hour.',
    why: 'A burn rate is not a share of the budget, and not a share of the requests. It is a speed: an hour at it spends {hour}.',
  },
  longWindow: {
    text: '{time}, as long as the alert looks back.',
    why: 'The alert looks back that long to be sure. In that time only {spent} of the budget goes.',
  },
  answer: 'At {rate}, a whole budget lasts {time}. For that, {failing} of everything has to fail.',
  invite: 'Change the burn rate, and see how long a whole budget would last.',
  label: 'Burn rate',
  lasts: 'At {rate}, a whole budget lasts {time}. One hour of it spends {hour}.',
  failing: 'That is {failing} of all requests failing.',
  picture: 'How long a whole budget lasts',
  sources: [sources.alerting],
} as const satisfies CardWords & Record<string, unknown>)
