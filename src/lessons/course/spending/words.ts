import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.spending', {
  title: 'Spending it: outages and slow leaks',
  question: 'Which spends more, the outage that wakes everybody or the leak that nobody sees?',
  incident: { outage: 'Bad deploy', brownOut: 'Payment trouble', twin: 'Bad deploy, once more' },
  alike: {
    say: '{outage} was a full outage of {lasted}; in {brownOut} only {failing} of the requests failed.',
    question: 'For how long may {brownOut} last until it has taken as much as {outage}?',
    option: '{time}',
    why: {
      share: 'In so short a time, {failing} failing takes next to nothing. The fewer fail, the longer it may last.',
      same: 'Time is one half of the cost, and how much fails is the other. Less fails here, so it may last longer.',
      right: '{failing} of {time} is {lasted} of full outage. A long small trouble is as dear as a short big one.',
    },
    task: 'Let {brownOut} last so long that both cost the same.',
    notes: {
      say: 'Draw two boxes of the same area: one tall and narrow, one low and wide. Height is how much fails, width is for how long.',
      next: 'Most people judge an incident by its height alone. Move on when somebody finds a third box of that area.',
    },
  },
  leak: {
    say: 'Nobody wrote down an incident here, yet {leak} of the requests fail all the time.',
    question: 'The promise is {target} over {window}: how much of the budget does this leak take?',
    option: '{share}',
    why: {
      none: 'Nobody was woken, that is true. But the budget counts what failed, and not what was noticed.',
      leak: 'That is the share of the requests. Of the budget it is much more, for only {errorBudget} of them may fail.',
      right: '{leak} fail where {errorBudget} may. The leak alone takes that part of the budget in every window.',
    },
    task: 'Open “Traffic” and bring the background failures down to {half}.',
    notes: {
      say: 'A leak has no beginning and no hero, so it is in no list of incidents. Ask what fails here every day and is called normal.',
      next: 'Move on when the room has compared the leak with what may fail, and not with all requests.',
    },
  },
  repair: {
    say: 'Now both at once: {outage} took {outageCost} of the budget, and the leak {leakCost}.',
    question: 'There is time to mend one thing: what gives back more?',
    option: {
      outage: 'Undoing such an outage in half the time',
      leak: 'Halving the leak',
      neither: 'Neither: nobody complained about the leak',
    },
    why: {
      outage: 'That would give back {outageBack}. It was loud, but it did not take the most.',
      leak: 'It gives back {leakBack}, and half the outage only {outageBack}.',
      neither: 'Customers who meet an error seldom write to you: they leave. The leak took {leakCost} of the budget.',
    },
    task: 'Cut {outage} to {half}, and see how little comes back.',
    notes: {
      say: 'Read the bar before anybody argues. What was exciting and what was expensive are two lists.',
      next: 'Most teams work on what woke them. Move on when somebody says what they would mend first, and gives a number.',
    },
  },
  peak: {
    say: 'Where requests are counted, an hour is not an hour: in the evening far more people buy than at night.',
    question: '{outage} took {night} at night: what would the same {lasted} take at the busiest hour?',
    option: '{share}',
    why: {
      same: 'It would if each hour had the same traffic. At night few people were there to be hit.',
      mean: 'So much it would be at an hour of average traffic. The evening has more than that.',
      right: 'More people are there, so more requests fail in the same time.',
    },
    task: 'Let {outage} begin {later} later, in the evening, and see what it takes then.',
    notes: {
      say: 'The clock is the same for all, and the customers are not there at all hours. Ask when they would plan a risky change.',
      next: 'A window at night is cheaper by far, if somebody is awake to help. Move on when that “if” has been said.',
    },
  },
  afford: {
    say: '{left} of the budget is left, after one {outage} that took {cost}, and a leak that goes on.',
    question: 'How many more like {outage} can be paid for?',
    option: '{more}',
    why: {
      none: 'What failed is paid for already. {left} is left, and it is there to be spent.',
      right: 'So often {cost} fits into the {left} that is left.',
      forgotten: 'So many there would be without the leak. It has spent its part already.',
    },
    task: 'Add one more incident like it, {lasted} of full outage, and see what is left then.',
    notes: {
      say: 'This is how to talk about risk: not “is it safe?” but “how many of these can we pay for?”.',
      next: 'People forget what the leak takes, for it is in nobody’s diary. Ask for the worst failure that the next release could bring, and move on.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
