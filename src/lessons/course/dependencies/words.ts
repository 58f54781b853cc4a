import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.dependencies', {
  title: 'What a promise stands on',
  question: 'What can a service promise, given everything that it needs?',
  parts: {
    storefront: 'Storefront',
    cart: 'Cart',
    catalogue: 'Catalogue',
    checkout: 'Checkout',
    payment: 'Payment provider',
    identity: 'Identity',
    database: 'Database',
    search: 'Search',
    network: 'Network',
    recommendations: 'Recommendations',
    firstProvider: 'Provider A',
    secondProvider: 'Provider B',
  },
  row: {
    say: '{journey} and the {others} that it needs each work {each} of the time, and all of them are needed at once.',
    task: 'Set the availability of {part} to {worse}, and see what that one part does to the whole.',
    question: 'What can {journey} promise at best?',
    right: 'Whenever any of the {count} is down, {journey} is down, so their bad times add up, and {promise} is left.',
    weakest: 'Each of them is as good as that, but they seldom fail at the same moment: their bad times add up.',
    nineLess: 'Adding up is right, but this adds up many more parts than the {count} that there are.',
    notes: {
      say: 'Let people multiply the bad minutes of one part by the number of parts.',
      wrong: 'Most people answer with the weakest link, as if all parts always failed together.',
      on: 'Go on when somebody counts the parts of their own service and winces.',
    },
  },
  without: {
    say: 'One of the parts is weaker: {part} works {weak} of the time, so {journey} can promise {before}.',
    task: 'Open what {journey} needs, and choose for {part} that {journey} goes on without it.',
    question: 'What can {journey} promise if it goes on without {part} when it is down?',
    right:
      'What one can do without takes nothing from the promise: {promise} is left, and the page is only a little poorer for a while.',
    same: 'That is so while it is needed, but what one can do without brings nothing down.',
    weakest: 'That would be the promise of one single part, but {count} still have to work at the same time.',
    notes: {
      say: 'Ask which part of their own page nobody would miss for ten minutes.',
      wrong: 'People look for a better part to buy, when needing less costs nothing.',
      on: 'Go on when somebody names a need that could become a wish.',
    },
  },
  copy: {
    say: '{part} works {one} of the time, and now it gets a second copy, either of which will do.',
    task: 'Set the replicas of {part} to two, and see what that is worth.',
    question: 'What can two copies promise together, if nothing ever takes both?',
    right:
      'Both must be down at the same moment, a bad time of the one within a bad time of the other, which leaves {promise}.',
    half: 'That would be so if the second copy helped every other time, but it helps nearly every time.',
    same: 'A second copy does help: most of the time when one is down the other one works.',
    notes: {
      say: 'Do it with dice: how often do two of them show a one at the same time?',
      wrong: 'Many halve the failures, as if the two took turns.',
      on: 'Go on quickly: the answer is too good, and the next step shows why.',
    },
  },
  fate: {
    say: 'The two copies of {part} hang together a little: in {shared} of all cases the same cause decides about both, a bad configuration for instance.',
    task: 'Move “How much failures hang together” to {shared}, and read beside it what the two copies promise then.',
    question: 'What can the two copies promise now?',
    right:
      'Nearly all of the bad time that is left is what takes both at once, and against that a copy is no help: {promise}.',
    apart: 'That is the promise without a common cause, and a common cause that takes both is not helped by a copy.',
    alone: 'That would be so if everything hung together, and the second copy were worth nothing at all.',
    notes: {
      say: 'Ask what their own copies share: power, network, a certificate, this morning’s deploy.',
      wrong: '“Two copies double the nines” is true only where nothing takes both.',
      on: 'Go on when the group has named one thing that its copies share.',
    },
  },
  shared: {
    say: '{journey} needs only one of two payment providers, so it can promise {before}.',
    task: 'Make both {first} and {second} need the {network}, and see what is left of the promise.',
    question:
      'Both providers turn out to be reached over one {network} that works {each} of the time: what can {journey} promise then?',
    right:
      'Both providers hang on one {network}, so {journey} cannot do without it: it counts once, and {promise} is left.',
    before: 'The two providers still stand in for each other, but nobody stands in for the {network}.',
    twice: 'The {network} is needed by both, but it is one thing: it fails once, not once for each.',
    notes: {
      say: 'Draw it on the board: two boxes beside each other, and one below that carries both.',
      wrong: 'What is shared is missed because it is not on anybody’s list of dependencies.',
      on: 'Close by asking everybody for the one thing under all their copies.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
