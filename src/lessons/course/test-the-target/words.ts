import { keyed } from '../../keyed.ts'

export const words = keyed('course.test-the-target', {
  course: {
    title: 'A target meets a bad month',
    question: 'Does the target that we chose survive a month that we did not choose?',
  },
  target: '{target}',
  month: { one: 'month', other: 'months' },
  left: '{part} is left',
  choose: {
    say: 'Choose before you know: once the month has come, every target looks obvious.',
    task: 'Set the target that your group would promise, and write it on your page.',
    question: 'Which is the strictest target here that still allows one outage of {outage} in {window}?',
    tooLoose: 'It allows {allowed}, far more than one such outage. It is not the strictest that does.',
    right: 'It allows {allowed}. One such outage fits, and not much else.',
    tooStrict: 'It allows only {allowed}. The first such outage breaks it.',
    notes: [
      'Each group writes its target down before anybody sees a month.',
      'Groups often take the strictest that sounds good; ask which outage they would still forgive.',
    ],
  },
  first: {
    say: 'A bad month has come, the same for every group, with {incidents}: everything failed for {outages} in all, and a part of it for {partly}.',
    task: 'Guess, and then read in the list which incident spent most, and for how long it ran.',
    question: 'With a target of {target}, how much of the budget is left after this month?',
    spent: 'That is what the month spent. What is left is the rest of it.',
    right:
      'Bad time is how long it lasted times how much of it failed. Hardly anybody notices the one that spent most, and it runs for days.',
    outages: 'You counted only the outages of everything. The long and small failures spend budget, too.',
    notes: [
      'Before the guess, say that the list will come; after it, have someone say the sum aloud: length times share.',
      'The slow leak surprises most groups; move on when they have found it.',
    ],
  },
  second: {
    say: 'The next month has {incidents}, and groups now see whether their target was luck.',
    task: 'Change the target until the promise is just kept, and watch what is left.',
    question: 'Which is the strictest target here that this month keeps?',
    loose: 'This month keeps it, but a stricter one too. It would promise less than you could hold.',
    right: 'It spends {consumed} of what that target allows. The next stricter one would be broken.',
    strict: 'It spends {consumed} of what that target allows, so the promise is broken.',
    notes: [
      'Ask which incident decided it, and whether it could have been shorter.',
      'Nobody is to blame for a broken target: either it was too strict, or there is work to do.',
    ],
  },
  third: {
    say: 'The last month is the worst: {incidents}, and the longest outage took {longest}.',
    task: 'Set the target that you would promise now that you have seen three months.',
    question: 'Which is the strictest target here that all three months keep?',
    loose: 'All three keep it, but a stricter one as well. A promise that never binds steers nothing.',
    right:
      'One more step, and at least one of the months breaks it. To promise more, spend less: fewer or shorter incidents.',
    strict: '{broken} of the three would break it. A target is tested by the worst month, not by the best.',
    notes: [
      'Ask: do we promise less, or do we make the service better first?',
      'Three months prove little; end when each group says what it would promise and what it would mend.',
    ],
  },
} as const)
