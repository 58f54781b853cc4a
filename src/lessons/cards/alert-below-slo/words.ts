import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.alert-below-slo', {
  name: 'When to wake somebody',
  claim: 'Alert when the SLI is below the SLO',
  situation: 'An alert wakes somebody whenever the last {longWindow} were below {target}.',
  question: 'How often can it go off in one window while the promise is kept?',
  right: {
    text: 'Up to {times}.',
    why: 'A moment below the target is not the window below the target. Each time takes only {blip} of full outage, which is {spent} of the budget.',
  },
  never: {
    text: 'Never. If it goes off, the promise is broken.',
    why: 'The last {longWindow} were taken for the whole window. The promise is about all of it.',
  },
  once: {
    text: 'Once. The second time breaks it.',
    why: 'Once spends {spent} of the budget. A lot of those fit into it.',
  },
  minutes: {
    text: 'Up to {times}: one for each bad minute that is allowed.',
    why: 'It does not wait for a bad minute. {blip} of full outage is enough to set it off.',
  },
  answer: 'Up to {times}, each after {blip} of full outage. Whoever is woken so often stops listening.',
  invite: 'Choose another way to alert, and see what wakes somebody.',
  label: 'Alert on',
  ways: {
    below: 'The last {longWindow} below the target',
    slow: 'The last {longWindow} below the target',
    own: 'The budget: {rule}',
  },
  fires: 'It goes off after {detection} of full outage, with {spent} of the budget gone.',
  often: 'It can go off {times} in one window while the promise is kept, and rings on for {reset} each time.',
  picture: 'How often it can go off while the promise is kept',
  sources: [sources.alerting],
} as const satisfies CardWords & Record<string, unknown>)
