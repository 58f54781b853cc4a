import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.short-window-detects', {
  name: 'What the short window is for',
  claim: 'A short window detects faster',
  has: '{rule} looks at the last {longWindow} and at the last {shortWindow}. Both must agree.',
  lacks: '{rule} looks at the last {longWindow} only.',
  question: 'Everything fails. With a short window, does it fire sooner than without one?',
  right: {
    text: 'At the same moment, after {detection}.',
    why: 'Both windows must agree, and the long one is the last to. The short one only makes the alert end sooner, once the trouble is over.',
  },
  sooner: {
    text: 'Sooner. It looks at fresher data.',
    why: 'The short window is convinced sooner, but it must wait for the long one. Two conditions are never met before one of them.',
  },
  later: {
    text: 'Later. Two windows must be convinced.',
    why: 'The short window never makes it wait: in an outage it fills up long before the long one.',
  },
  never: {
    text: 'Without one it does not fire at all.',
    why: 'It does, and then it goes on for {without} after the outage has ended.',
  },
  answer: 'It fires after {detection} with any short window, and with none. What changes is when it ends.',
  invite: 'Change the short window, and see which of the two times moves.',
  label: 'Short window',
  none: 'none',
  with: 'With a short window of {shortWindow} it fires after {detection}, and clears {reset} after the outage.',
  without: 'Without a short window it fires after {detection}, and clears only {reset} after the outage.',
  row: 'fires after {detection}, clears after {reset}',
  picture: 'How long the alert goes on once the outage is over',
  sources: [sources.alerting],
} as const satisfies CardWords & Record<string, unknown>)
