import { keyed } from '../keyed.ts'

/** What is said of a guess that was typed, by what was guessed at. */
export const words = keyed('guess', {
  right: 'Right.',
  /** Of what was chosen. */
  wrong: 'Not quite.',
  close: { low: 'Close: {off} too low.', high: 'Close: {off} too high.' },
  share: {
    hint: 'In percent.',
    low: 'Too low, by {off} of the budget.',
    high: 'Too high, by {off} of the budget.',
    unread: 'That cannot be read as one percentage, so compare for yourself.',
  },
  time: {
    hint: 'A time with its unit: minutes, hours or days.',
    low: 'Too short, by {off}.',
    high: 'Too long, by {off}.',
    unread: 'That cannot be read as a time with its unit, so compare for yourself.',
  },
  count: {
    hint: 'A number.',
    low: 'Too few, by {off}.',
    high: 'Too many, by {off}.',
    unread: 'That cannot be read as one number, so compare for yourself.',
  },
  money: {
    hint: 'An amount of money.',
    low: 'Too little, by {off}.',
    high: 'Too much, by {off}.',
    unread: 'That cannot be read as one amount, so compare for yourself.',
  },
  endless: 'No number is right here: there is no end to it.',
} as const)
