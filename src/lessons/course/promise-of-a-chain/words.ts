import { keyed } from '../../keyed.ts'

export const words = keyed('course.promise-of-a-chain', {
  course: {
    title: 'What a chain can promise',
    question: 'What can a journey promise when it needs many parts, and who gives how much?',
  },
  links: ['Gateway', 'Page', 'Search', 'Prices', 'Cart', 'Login', 'Stock', 'Payment', 'Receipt', 'Ledger'],
  working: '{working} of the time',
  target: '{target}',
  link: { one: 'part', other: 'parts' },
  chain: {
    say: 'Here are {parts} in a row, each of which promises {promise}, and a purchase needs all of them.',
    task: 'Follow the row from the first part to the last.',
    question: 'How much of the time does the whole row work?',
    right: 'Each part may fail at another time than the others, so what they fail adds up.',
    weakest:
      'A chain is only as strong as its weakest link, people say. In time it is weaker: every link breaks on a day of its own.',
    copies: 'That would be two copies of which one is enough. Here nothing stands in for anything: all are needed.',
    notes: [
      'Give every person one part, and let them cover their eyes on one minute of their choice.',
      'The old saying of the weakest link is the usual answer; move on when somebody adds instead.',
    ],
  },
  shop: {
    say: 'Now the shop: a purchase needs all but the recommendations, and {payment} promises {promise}.',
    task: 'Read in the table what each part promises, and what it needs.',
    question: 'How much of the time can the whole shop work?',
    right: 'What the needed parts fail adds up, and parts that several of them need are counted once.',
    weakest: 'So much its weakest part promises, but the others fail at other times.',
    own: 'So much the storefront promises of its own code. It does not work without the parts behind it.',
    notes: [
      'Each group takes a part, and says what it would cost to promise a nine more.',
      'People forget the parts that they did not build; ask who runs the payment provider.',
    ],
  },
  second: {
    say: 'Of all single copies, one more of {part} would help the shop most.',
    task: 'Give {part} a second replica, of which one is enough.',
    question: 'With {before} before, how much of the time does the shop work then?',
    same: 'It takes both to fail now. That happens far less often than one of them failing.',
    right:
      'What that part failed is almost gone, and what all the others fail is left. It also holds only if the two fail apart.',
    all: 'That would be two whole shops of which one is enough. Only one part has a copy here.',
    notes: [
      'Ask what the two copies share: a region, a library, a deploy at the same time.',
      'Doubling the nines is the usual hope; the rest of the chain does not know of it.',
    ],
  },
  split: {
    say: 'The shop shall promise {target}, and the groups hand its budget down to its parts.',
    task: 'Bargain: each group says what its part can promise, and the sum must not pass the budget.',
    question: 'If all get an equal share, what must each of them promise at least?',
    same: 'Then each could spend the whole budget, and together they would spend it many times over.',
    right: 'There are {parties} to share the budget, the shop’s own code among them. Each gets its part and no more.',
    nine: 'One nine more is a rule of thumb for a few dependencies. It asks for more than so few parts need here.',
    notes: [
      'Groups that bargain find out who has slack; let them trade, and write the result down.',
      'End with what the shop can promise honestly, and with the part to mend first.',
    ],
  },
} as const)
