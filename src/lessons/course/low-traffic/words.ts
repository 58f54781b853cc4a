import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.low-traffic', {
  title: 'When there is little traffic',
  question: 'What does a budget mean where hardly anybody comes?',
  service: 'Invoice download',
  anHour: { one: 'an hour', other: 'an hour' },
  howMany: {
    say: 'A budget can be counted in requests: {budget} of them may fail, however many there are.',
    task: 'Open “Traffic”, set the requests per second to {fewer}, and see what that leaves of the budget.',
    question: 'With one request every {apart} there are {requests} in {window}: how many of them may fail?',
    option: '{allowed}',
    right:
      '{budget} of {requests} is {allowed}: with so little traffic you can count the failures on a sheet of paper.',
    tenfold: 'That is ten times too many: it would be a budget of {wrong}.',
    hundredfold: 'That would be a budget of {wrong}: read the target again, digit by digit.',
    minutes: 'That is how many minutes the budget has, but minutes are not what fails here: requests are.',
    notes: {
      say: 'Have people work it out on paper, and let them say the number aloud.',
      wrong: 'A decimal point is lost easily, and minutes are taken for requests.',
      on: 'Go on when everybody sees that half the traffic is half the budget.',
    },
  },
  oneFailure: {
    say: 'Now there is one request every {apart}, and the promise is the same.',
    task: 'Lower the requests per second further, until a single failure breaks the promise.',
    question: 'One single request fails: how much of the budget of {window} is gone?',
    option: '{gone}',
    right: '{requests} leave room for {budget} failures, so each one takes {gone} of the budget.',
    ofBudget: 'That is the whole budget as a part of all requests, not what one failure takes of it.',
    ofRequests: 'One failure is that part of all requests, but the budget is only {budget} failures in all.',
    notes: {
      say: 'Ask whether anybody would notice this one failure, and whether it should stop a release.',
      wrong: 'People divide by all the requests, when the budget is what the failure must be held against.',
      on: 'Go on when the table below, with its ways out, has been seen.',
    },
  },
  atNight: {
    say: 'In the night one request fails, and {rule} looks at the last {longWindow}.',
    task: 'Set the long window of {rule} to {longer}, and read the remark below the rule again.',
    question: 'In {longWindow} there are {events} here, and the rule fires above {share} failing: what happens?',
    sleep: 'Nobody is woken: one failure is nothing',
    sleepWhy:
      'One of {events} is more than {share}: to the rule it looks like an outage, and it would take {needed} for one failure to be let pass.',
    woken: 'Somebody is woken for one request',
    wokenWhy:
      'One of {events} is more than {share}, so a single failure fires it: it would take {needed} in {longWindow} to let one pass.',
    later: 'Nobody, until a second one fails',
    laterWhy: 'The rule does not count failures but compares shares: one of {events} is above {share} already.',
    notes: {
      say: 'Ask who would thank you for being woken for one request.',
      wrong: 'People believe that a high burn rate protects from noise: with few requests nothing does.',
      on: 'Go on when somebody says what a longer window costs: the same alert comes later.',
    },
  },
  waysOut: {
    say: 'There are ways out: {requests} in {window} allow {budget} failures, and with {needed} there would be room for ten.',
    task: 'Change the target to {coarser}, or the window to {longer}, until the budget has room for ten failures.',
    question: 'Which of these ways promises users less?',
    synthetic: 'Add requests of our own, {added}',
    syntheticWhy:
      'Users keep their promise, but it is measured with more requests: that is fair only where ours take the same way as theirs.',
    combine: 'Judge {services} like this one together',
    combineWhy:
      'The promise then is about all of them together, with the same target: that is fair only where they fail and are repaired as one.',
    coarser: 'Promise {coarser} instead of {target}',
    coarserWhy:
      'More of what users ask for may fail then: that is honest where so few requests cannot show more, but it is another promise.',
    slower: 'Wake people later',
    slowerWhy: 'That changes who hears of it and when, but neither the target nor what it leaves for failures.',
    notes: {
      say: 'Every way out has a price: let the group name one for each.',
      wrong: 'Many reach for the alert first, but an alert cannot mend a budget that is too small.',
      on: 'Close with a question: which of your own services is as quiet as this one?',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
