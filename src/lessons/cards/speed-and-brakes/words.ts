import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.speed-and-brakes', {
  name: 'Speed and safety',
  claim: 'DevOps is speed and SRE is the brakes',
  situation: 'Its team ships {deploys} a week. The chance that change keeps the promise is {chance}.',
  supposed: 'Say that its team ships {deploys} a week. The chance that change then keeps the promise is {chance}.',
  question: 'What raises that chance most?',
  right: {
    text: 'Finding and undoing failed changes sooner, while few people see them.',
    why: 'The budget pays for how long and for how many a failed change fails. Shorten both, and it affords more changes, not fewer.',
  },
  half: {
    text: 'Braking: shipping half as often.',
    why: 'It helps a little: {chance}. But each failed change costs as much as before, and larger ones are harder to undo.',
  },
  approval: {
    text: 'A second signature for each release.',
    why: 'Approval from outside the team slows changes down. Those who measured it found no fewer failures for it.',
  },
  apart: {
    text: 'Two teams: one that ships, and one that guards.',
    why: 'Then each is only measured by half of the promise. Speed and reliability are spent from one budget.',
  },
  answer: 'Sooner and for fewer: {all}. Half as often: {half}. Sooner and for fewer, and twice as often: {twice}.',
  invite: 'Choose what the team does, and watch both at once.',
  label: 'What the team does',
  ways: {
    today: 'As today',
    half: 'Half as often',
    'faster-detection': 'Notice within {detect}',
    'faster-rollback': 'Undo within {restore}',
    canary: 'Few people first',
    all: 'All three of them',
    twice: 'All three, twice as often',
  },
  seen: 'With {deploys} a week, change keeps the promise with a chance of {chance}.',
  picture: 'Chance to keep the promise',
  sources: [sources.relation, sources.metrics, sources.approval],
} as const satisfies CardWords & Record<string, unknown>)
