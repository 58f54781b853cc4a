import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.methods', {
  title: 'Three ways to count',
  question: 'Why do three ways to count the same failures leave three different budgets?',
  outage: 'Outage',
  limp: 'Some fail, most do not',
  whenItCounts: {
    say: 'The first way counts requests, so it matters how many people are there when something breaks.',
    task: 'Move “{outage}” to four in the morning of the same day, and see what it costs then.',
    question:
      'In the busy evening {lasted} of outage took {peak} of the budget: how much would the same outage take in the quietest hours?',
    option: '{cost}',
    right: 'Far fewer requests come at night, so far fewer can fail: the same outage takes {cost}.',
    same: 'That would be so if as many people came at night as in the evening.',
    clock: 'That is what {lasted} take of the allowed time, but here requests are counted, not minutes.',
    notes: {
      say: 'Ask when their own users come, and when they deploy.',
      wrong: 'Many have learned the budget as minutes, and find it strange that minutes differ in price.',
      on: 'Go on when somebody says that this is fair to users: it counts those who were hurt.',
    },
  },
  forgiven: {
    say: 'The second way cuts time into slices of {slice}, and calls a slice good when at least {limit} of its requests went well.',
    task: 'Change what the objective counts from requests to time slices, and see what is left.',
    question:
      'For {lasted} {failing} of the requests failed, which took {events} of the budget by requests: how much does it take by good and bad slices?',
    option: '{cost}',
    right:
      'In every slice more than {limit} went well, so every slice was good: that costs {cost}, and nobody counts those who were not served.',
    same: 'A slice is good or bad as a whole, so what fails in a good slice costs nothing.',
    whole: 'That would be so if every slice had been bad, but in each of them more than {limit} went well.',
    notes: {
      say: 'Ask whether the users who failed would agree that these minutes were good.',
      wrong: 'People expect a little less, not nothing at all.',
      on: 'Go on when somebody sees that a small failure can go on for ever like this.',
    },
  },
  whole: {
    say: 'Now a little more fails: {failing}, for {lasted}, while a slice may have {allowed} at most.',
    task: 'Open the words about the slices, lower the slice target to {lower}, and see what is left then.',
    question: 'Which way to count takes most of the budget for that?',
    events: 'Counting requests',
    eventsWhy: 'By requests it takes {events}: only those that failed are charged, however they are spread.',
    slices: 'Good and bad slices',
    slicesWhy:
      'Every slice is over the limit and bad as a whole: {slices} of the budget, instead of {events} by requests.',
    average: 'The average of all slices',
    averageWhy: 'In an average each slice counts only with the part of it that failed: that takes {average}.',
    notes: {
      say: 'Put this step beside the one before it: a little more failing, and the budget jumps.',
      wrong: 'Slices are taken for a rough way to count requests, but they have an edge on which everything hangs.',
      on: 'Go on when the group knows on which side of the edge its usual trouble lies.',
    },
  },
  alike: {
    say: 'The third way takes the average of all slices, so a slice at night weighs as much as one in the evening.',
    task: 'Change what the objective counts to the average slice, and see what is left.',
    question:
      'Early in the morning everything failed for {lasted}: by requests that took {night}, so how much does it take by the average of slices?',
    option: '{cost}',
    right: 'Each slice counts the same, whoever was there, so the outage takes its part of the allowed time: {cost}.',
    same: 'By requests it is cheap because few came at night, but an average of slices does not know how many came.',
    peak: 'That is what it would take by requests in the busiest hours.',
    notes: {
      say: 'Ask for a service where the night must count as much as the day.',
      wrong: 'Most people expect an average to be a milder form of counting requests.',
      on: 'Go on when somebody names such a service: an alarm, a hospital, a shop with customers everywhere.',
    },
  },
  agreed: {
    say: 'It is one month with one set of failures, and each way to count tells another story.',
    task: 'Look at the three lines side by side, and find what the gap between them comes from.',
    question:
      'By requests {events} is left, by good and bad slices {slices}, and by the average {average}: which of them is right?',
    lowest: 'The lowest, to be safe',
    lowestWhy:
      'A promise is not safer because its number is lower: here {lowest} would stop releases for a rule that nobody chose.',
    events: 'Counting requests: those are facts',
    eventsWhy: 'All three are worked out of the same facts: {events} is what requests say, and slices ask about time.',
    chosen: 'The one that was agreed on before',
    chosenWhy:
      'Each is right about its own question: a team chooses the question that its users would ask, writes it down, and keeps to it.',
    notes: {
      say: 'Let each group choose a way for its own service and give one reason.',
      wrong: 'People look for the true number, when it is the promise that differs.',
      on: 'Close by asking what happens to trust if the way is changed after a bad month.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
