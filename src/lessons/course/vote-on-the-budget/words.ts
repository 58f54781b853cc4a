import { keyed } from '../../keyed.ts'

export const words = keyed('course.vote-on-the-budget', {
  course: {
    title: 'One budget, three votes',
    question: 'Do product, development and operations decide alike when they see the same budget?',
  },
  clause: '{verdict}: {range}',
  after: '{after} from now',
  shipping: '{shipping} of them',
  firstVote: {
    say: 'Each of you takes a role, product owner, developer or SRE, and all of you see that {left} of the budget is left.',
    task: 'Vote in secret, ship or freeze: a hand before your chest, fist or flat, all at once and with closed eyes.',
    question: 'Which clause of the policy holds now?',
    right: 'So much is left, and that lies within this clause. It is a count, not an opinion.',
    looser: '“{verdict}” holds only while more is left. The budget does not ask how the next deploy feels.',
    stricter: '“{verdict}” holds once less is left. To do so now would give away what the promise still allows.',
    notes: [
      'Let the roles vote before anybody speaks, and then let the minority speak first.',
      'People vote by the last incident they remember; ask which number would have changed their vote.',
    ],
  },
  oneMore: {
    say: 'The planned deploy is like every other, and “{outage}” was one that failed.',
    task: 'Write down the verdict that each role would expect after such a failure, and then read the clauses.',
    question: 'If the same happened again now, which clause would hold?',
    right: 'It would spend {cost} of the budget, and {rest} would be left. The policy says now what will be done then.',
    looser: 'Such a failure spends {cost} of the budget. That leaves too little for “{verdict}”.',
    notes: [
      'This is the moment to ask the developer for a smaller first step, and the product owner what it is worth.',
      'Nobody is punished by a clause that all three agreed to on a calm day.',
    ],
  },
  wait: {
    say: 'Now the deploy has failed, the budget is overspent, and the three of you vote again.',
    task: 'Look on the chart for the moment at which the line climbs again.',
    question: 'If nothing more fails, when does the first large piece of budget come back?',
    soon: 'A calm day gives nothing back by itself. Budget comes back only when old failures leave the window.',
    right: 'Then “{outage}” leaves the window, and {back} of the budget comes back.',
    whole: 'That is how long a failure of today stays. The oldest one leaves sooner.',
    notes: [
      'Let each role say what it will do with the time until then.',
      'People expect the first of the month; this window rolls, and it knows no first.',
    ],
  },
  frozen: {
    say: 'The policy has {clauses}, and the last of them is a freeze.',
    task: 'Read who decides in each clause, and what is exempt.',
    question: 'In a freeze, how many of the planned deploys still go out by this policy?',
    none: 'A freeze that stops even a repair makes things worse. Repairs and security fixes are exempt.',
    right: 'What mends the service still goes out. A freeze moves work; it does not stop it.',
    careful: 'So many go out one clause earlier, when there is still something to be careful with.',
    notes: [
      'Ask each role to change one word of a clause that it would not sign.',
      'End with a last vote, on the policy itself and not on the deploy.',
    ],
  },
} as const)
