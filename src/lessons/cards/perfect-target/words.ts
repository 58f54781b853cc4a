import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.perfect-target', {
  name: 'A perfect target',
  claim: '100 % is the goal',
  question: 'Somebody asks for a perfect target instead, {perfect}. How much may then go wrong in one window?',
  right: {
    text: '{nothing}. The first failure breaks it, so nothing may ever change again.',
    why: 'All that a target leaves over is the budget. A perfect target leaves nothing over: no release, no repair, no bad luck.',
  },
  goal: {
    text: 'Perfect is the goal. Whoever allows failures plans to fail.',
    why: 'A wish was taken for a promise. Nobody keeps this one, and people behind phones and home networks could not tell if somebody did.',
  },
  tenth: {
    text: '{tenth}. A little less than now, so a little more care will do.',
    why: 'That is what one more nine would leave. The last step is not one more of the same: it takes away everything.',
  },
  same: {
    text: '{allowed}, as now. Only the goal is higher.',
    why: 'The budget is what the target leaves over. It cannot stay when the target moves.',
  },
  answer: '{perfect} leaves {nothing}; {target} leaves {allowed}.',
  invite: 'Raise the target, and watch what is left for everything that can go wrong.',
  label: 'Target',
  leaves: '{target} leaves {allowed} of full outage in the window.',
  paged: 'The first page of an outage of everything comes after {detection}: {kept} of that is left to save.',
  late: 'The first page of an outage of everything comes after {detection}. By then the promise is broken.',
  perfect: '{target} leaves {allowed}. One failed request breaks it, and no alert can come early enough.',
  picture: 'Full outage allowed in one window',
  sources: [sources.risk],
} as const satisfies CardWords & Record<string, unknown>)
