import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.unspent-budget', {
  name: 'A budget that nobody spends',
  claim: 'An unspent budget is success',
  own: 'Its team ships {deploys} a week.',
  supposed: 'Say that its team ships {deploys} a week, in small steps and with a quick way back.',
  question: 'Window after window ends with most of the budget unspent. What does that say?',
  right: {
    text: 'There was room for more. {afforded} a week would still keep the promise {safe} of the time.',
    why: 'A budget is there to be spent on something: more releases, a bolder test, work that was put off. Unspent, it buys nothing.',
  },
  success: {
    text: 'We did well. The less of it is spent, the better.',
    why: 'The budget was taken for a score. Beyond the promise, hardly anybody notices more reliability, but everybody notices what was never shipped.',
  },
  strict: {
    text: 'The target is too strict. It should be loosened.',
    why: 'That is the wrong way round. A target that is kept without trying may be too loose, and people get used to what they really see.',
  },
  save: {
    text: 'It is saved up. A bad month later can use it.',
    why: 'Nothing is carried over. Every window has its own budget, and what is left of it is gone with the window.',
  },
  answer: '{afforded} a week keep the promise {safe} of the time; {deploys} are shipped now.',
  invite: 'Ship more, and see how much of the safety that really takes.',
  label: 'Deploys a week',
  seen: 'With {deploys} a week the promise is kept with a chance of {chance}.',
  window: 'That is {many} in one window.',
  picture: 'Chance to keep the promise, by deploys a week',
  limit: 'Sure enough: {safe}',
  sources: [sources.risk, sources.objectives],
} as const satisfies CardWords & Record<string, unknown>)
