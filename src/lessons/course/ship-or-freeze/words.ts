import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.ship-or-freeze', {
  title: 'Ship or freeze',
  question: 'May we ship, who says so, and what could we change about it?',
  deploy: 'Bad deploy',
  brownOut: 'Payment provider brown-out',
  verdict: '“{verdict}”',
  weDecide: 'Product, development and operations together',
  policy: {
    say: 'An error-budget policy is a few sentences that say beforehand what happens at which level of the budget, and who decides.',
    task: 'In the policy, let the first clause begin at {higher} instead of {from}, and see what happens to the next deploy.',
    question: '{remaining} of the budget is left: what does the policy below say of the next deploy?',
    ship: 'The first clause holds from {from} on, and {remaining} is left: releases go out as planned.',
    careful:
      'The clauses are read from the top: the first one holds from {from} on, and {remaining} is more than that.',
    freeze: 'A freeze comes when more than the budget is spent, and here {remaining} is left.',
    notes: {
      say: 'Read the clauses aloud, and ask who in the room is named in them.',
      wrong: 'Many feel that so many bad days must mean a stop: a budget is there to be spent.',
      on: 'Go on when everybody has found the clause that holds.',
    },
  },
  oneMore: {
    say: '“{deploy}” took {cost} of the budget, and the policy looks at what is left and at nothing else.',
    task: 'Let “{deploy}” last twice as long, {longer}, as if it had come once more, and see what is left.',
    question: '{remaining} is left, and one more of the same kind comes: which clause holds then?',
    ship: 'For that at least {from} would have to be left, but it would be {left}.',
    careful: 'For that something would have to be left, but it would be {left}.',
    freeze: 'Take {cost} from {remaining}, and {left} is left: more is spent than there was.',
    notes: {
      say: 'Ask for a show of hands before the number is seen.',
      wrong: 'People judge by how bad the incident felt, not by what was left before it.',
      on: 'Go on when somebody asks how long such a freeze lasts.',
    },
  },
  freeze: {
    say: 'Now the budget is overspent by {overspent}, so “{verdict}” holds.',
    task: 'Write into that clause who decides, in the words of your own team.',
    question: 'What is this freeze?',
    punishment: 'A punishment for who broke it',
    punishmentWhy:
      'The policy asks for no names: it looks at what is left, and it would say the same had a provider failed.',
    brakes: 'Operations pulling the brakes',
    brakesWhy: 'Nobody pulls them alone: all have signed the clause, and it names who decides, “{decides}”.',
    agreed: 'What all agreed on, to win the promise back',
    agreedWhy:
      'On a calm day all agreed that the promise comes first now: if nothing else fails, it is kept again in {recovery}, and until then the team works on what broke it.',
    ever: 'A stop of all work',
    everWhy: 'Releases wait, work does not: emergency and security fixes go out, and the team mends what cost so much.',
    notes: {
      say: 'Ask who has been in a freeze, and what they worked on.',
      wrong: 'Nearly everybody has met a freeze as a punishment; here it is a plan with an end.',
      on: 'Go on when somebody says “until” instead of “because”.',
    },
  },
  faster: {
    say: 'With {deploys} a week, {failing} of which fail, the budget holds with a chance of {chance}.',
    task: 'Set the time to restore to {half}, and see what becomes of the chance.',
    question: 'Which raises this chance more: half as many deploys, or a failed one that is repaired in half the time?',
    fewer: 'Half as many deploys',
    fewerWhy: 'Half as many deploys would make it {fewer}, a repair in half the time {shorter}.',
    shorter: 'Repaired in half the time',
    shorterWhy: 'A repair in half the time makes it {shorter}, half as many deploys {fewer}.',
    alike: 'Both about the same',
    alikeWhy:
      'Both come to about the same, {fewer} and {shorter}, but with the faster repair every deploy still goes out.',
    notes: {
      say: 'Ask who would rather wait, and who would rather rehearse the way back.',
      wrong: 'Slowing down feels safe, so it is chosen first, and its price is every idea that waits.',
      on: 'Go on when the group sees that both work, and that only one costs releases.',
    },
  },
  canary: {
    say: 'Today a failed change hits everybody at once and takes {cost} of the budget.',
    task: 'Add a first step in which {exposed} of the users have the new version for {lasts}.',
    question: 'How much would a failed change take if only {exposed} of the users had it first?',
    option: '{cost}',
    right: 'Few are hurt, and although the alert comes later, since less fails, that takes only {cost}.',
    share: 'Only that part of the users is hurt, but the alert also comes later: after {after}, not after {before}.',
    same: 'It would be so if everybody had the new version, but the rollout stops when the first {exposed} have trouble.',
    notes: {
      say: 'Ask how many users should be the first to meet a mistake.',
      wrong: 'People forget that a small leak is seen later, or believe that it is not seen at all.',
      on: 'Go on when somebody says that a canary is a bet with a small stake.',
    },
  },
  afford: {
    say: 'With that first step the same budget pays for more: the team deploys {deploys} a week so far.',
    task: 'Set the deploys per week to {more}, and see whether the budget still holds.',
    question: 'How many deploys a week could there be, if the budget is to hold in {safe} of all months?',
    option: '{deploys}',
    right: 'What is left over of a budget is speed that nobody used: with {deploys} a week it would still hold.',
    average: 'So many would spend just what there is on average, which goes wrong about every other time.',
    today: 'That is what the team does today, and far less than what this budget pays for.',
    notes: {
      say: 'Ask product people what they would do with so many releases.',
      wrong: 'An unspent budget is taken for success, when it is a risk nobody took.',
      on: 'Close with the question of the lesson: may we ship, who says so, what could we change?',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
