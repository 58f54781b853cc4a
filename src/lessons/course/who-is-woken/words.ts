import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.who-is-woken', {
  title: 'Which alert wakes whom',
  question: 'When does an alert wake somebody, and when does it only leave a note?',
  deploy: 'Bad deploy',
  leak: 'Retries that give up too soon',
  blip: 'Short hiccup',
  blips: { one: 'short hiccup', other: 'short hiccups' },
  times: { one: 'time', other: 'times' },
  ticketOrPage: {
    say: 'A page wakes somebody now, and a ticket waits until people are at work.',
    task: 'Set the severity of {rule} to page, and see in the list of incidents whom it wakes then.',
    question: 'During “{leak}”, {failing} of all requests failed for {lasted}: who was told?',
    page: 'Somebody was woken by a page',
    pageWhy:
      'The page asks for more than {least} failing, and this was less: it leaks too slowly to be worth a night’s sleep.',
    ticket: 'A ticket was opened',
    ticketWhy:
      'After {after} {rule} noticed it: the leak is slow, so it can wait for the morning, but it spends {cost} of the budget if it goes on.',
    nobody: 'Nobody was told',
    nobodyWhy:
      'Little failed, but for a long time: over {lasted} it spends {cost} of the budget, and a rule that looks at a long time sees that.',
    notes: {
      say: 'Ask who in the room has been woken for something that could have waited.',
      wrong:
        'People think that a ticket is for small trouble: it is for slow trouble, which in the end may cost as much.',
      on: 'Go on when somebody says that the speed decides, not the size.',
    },
  },
  warning: {
    say: '“{deploy}” broke every request for {lasted}, and {after} after it began a page woke somebody.',
    task: 'Set the budget share of {rule} to {more}, and see how much later it fires.',
    question: 'How much of the budget had this outage spent when the page came?',
    option: '{spent}',
    right:
      'A page comes while there is still much to save: it says that the promise is in danger, not that it is broken, and {spent} is all that this outage has taken by then.',
    rate: 'The burn rate of this rule is {rate}, but that is a speed, not a part of the budget.',
    all: 'A page is not the end of the promise: if it came only then, there would be nothing left to save.',
    notes: {
      say: 'Compare it with a smoke alarm: it rings for smoke, not when the house is gone.',
      wrong: 'Many believe that a page means that the SLO is broken; then people panic, or stop believing it.',
      on: 'Go on when the group can say what is left at the time of the page.',
    },
  },
  rate: {
    say: '{rule} fires above a burn rate of {rate}.',
    task: 'Set the burn rate of {rule} to {half}, and read in the column “Fires above” what that asks for.',
    question: 'Which share of the requests has to fail for that?',
    option: 'More than {share}',
    right: 'The promise lets {budget} fail, and {rate} is that many times as much: {share}.',
    percent:
      'That reads the burn rate as a percentage, but it counts how many times faster than allowed the budget goes.',
    budget:
      'At {budget} the budget lasts exactly until the end of its window, which is a burn rate of {even}: nobody needs to be woken for that.',
    notes: {
      say: 'Let everybody do the sum: what may fail, times the burn rate.',
      wrong: 'The number is read as a percentage by most people who see it for the first time.',
      on: 'Go on when somebody works it out for another target.',
    },
  },
  target: {
    say: 'Many teams begin with one rule: wake somebody as soon as fewer than {target} of the requests in the last {longWindow} went well.',
    task: 'Set the burn rate of {rule} to {rate}, and see how many of the hiccups still wake somebody.',
    question: 'There were {blips} this month, which together took {spent} of the budget: how often was somebody woken?',
    option: '{pages}',
    right:
      'For each of them, though the promise was never in danger: one bad minute is enough to push {longWindow} below the target.',
    never:
      'The month as a whole keeps its promise, but the rule looks at the last {longWindow} only, and there one bad minute counts for much.',
    once: 'An alert clears when the trouble is over, so the next hiccup sets it off again.',
    notes: {
      say: 'Tell them that this is how people learn to ignore their phone.',
      wrong:
        '“Alert when the SLI is below the SLO” sounds right, and wakes people for what the budget is there to pay.',
      on: 'Go on when somebody says that the budget, not the target, is what an alert should look at.',
    },
  },
  short: {
    say: '{rule} looks at two windows, the last {longWindow} and the last {shortWindow}, and both must be bad.',
    task: 'Empty the short window of {rule}, and look up when it clears after “{deploy}”.',
    question: 'What changes if you take the short window away?',
    sooner: 'It fires later',
    soonerWhy:
      'It fires {detection} after the beginning in both cases: by then the last {shortWindow} have long been bad enough.',
    clears: 'It clears later',
    clearsWhy:
      'With the short window it clears {reset} after the end, without it only {resetWithout} after: a short window lets go sooner, it does not see sooner.',
    both: 'It fires later and clears later',
    bothWhy:
      'Only the second is true: the long window decides when it fires, {detection} after the beginning, with a short window or without.',
    nothing: 'Nothing at all',
    nothingWhy:
      'Look at the end of the outage: without the short window the page goes on for {resetWithout} after all is well.',
    notes: {
      say: 'Ask what it is like to fix something, and the alert goes on shouting.',
      wrong: 'Nearly everybody says that a short window makes an alert faster.',
      on: 'Close with the three things that a rule decides: who is told, how soon, and how soon it is quiet again.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
