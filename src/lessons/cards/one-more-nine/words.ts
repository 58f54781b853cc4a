import { keyed } from '../../keyed.ts'
import { sources } from '../../sources.ts'
import type { CardWords } from '../card.ts'

export const words = keyed('cards.one-more-nine', {
  name: 'The price of nines',
  claim: 'One more nine costs a little more',
  own: 'One nine more is estimated at {nextNine} a year, and each further one at {growth} times as much as the one before.',
  supposed:
    'Say that one nine more costs {nextNine} a year, and each further one {growth} times as much as the one before.',
  question: 'What do two nines more cost a year?',
  right: {
    text: '{cost}',
    why: 'The second nine is not one more of the first. What made the first one possible is used up: now other people, other code and other suppliers have to change.',
  },
  little: {
    text: '{cost}. Most of the work is done with the first.',
    why: 'It looks like one more digit. But it takes away nine tenths of everything that may still go wrong.',
  },
  double: {
    text: '{cost}: twice as many nines, twice the price.',
    why: 'Nines were counted like bricks. Each of them leaves a tenth of what the one before left, so each is dearer.',
  },
  squared: {
    text: '{cost}',
    why: 'That is what the third of them would cost. The growth was taken twice.',
  },
  answer:
    'Two nines more cost {cost} a year, and save {saved} of full outage at most. The first of them cost {nextNine} and saved {first}.',
  invite: 'Buy nine after nine, and see what each of them still saves.',
  label: 'Nines more than now',
  now: '{target} allows {allowed} of full outage a year.',
  seen: '{target} costs {cost} a year more than now. It leaves {allowed} of full outage a year.',
  step: 'The last nine alone cost {step}, and saved {saved} at most.',
  picture: 'Cost a year, against now',
  value: '{cost}, leaves {allowed}',
  sources: [sources.risk, sources.nines],
} as const satisfies CardWords & Record<string, unknown>)
