import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.rolling-or-calendar', {
  title: 'Rolling or calendar',
  question: 'When does spent budget come back, and which window is for what?',
  incident: { outage: 'Bad deploy', before: 'Bad deploy before the month ended', after: 'Bad deploy after it' },
  calm: {
    say: 'A rolling window is the last {window} up to now; {ago} ago an outage took {cost} of its budget, and since then nothing failed.',
    question: 'After {calm} more without a failure, how much is left?',
    option: '{share}',
    why: {
      right: 'As much as now. The outage still lies in the window, and calm days do not pay it back.',
      refill: 'Calm days earn nothing. The budget counts failures in the window, and the outage is still one of them.',
      all: 'Not yet: the outage has to be older than {window}, and then it will only be {age} old.',
    },
    task: 'Drag the line “now” {calm} to the right, and watch the large number.',
    notes: {
      say: 'The belief that calm days refill the budget is the most common of all. Let them bet before you drag.',
      next: 'Move on when somebody says that failures leave the window, and that nothing is paid in.',
    },
  },
  back: {
    say: 'So the budget waits until the outage is forgotten, and the window forgets exactly what is too old.',
    question: 'If nothing else fails, when does the budget come back?',
    option: {
      daily: 'A little each day, from today on',
      left: 'In {wait}, when the outage is {window} old',
      month: 'In {monthEnd}, when the month ends',
    },
    why: {
      daily: 'Only failures that leave can give something back. Up to that moment the line is flat.',
      left: 'Then the outage leaves the window, and {cost} comes back almost at once.',
      month: 'A rolling window does not know of months. It has no first day on which it begins anew.',
    },
    task: 'Drag the line “now” beyond that moment and see the number jump.',
    notes: {
      say: 'The number on the page can rise although nobody did anything good that day. Say so, or the team will be proud of the wrong thing.',
      next: 'Ask on which date it comes back. Move on when they read it off the screen.',
    },
  },
  calendar: {
    say: 'A calendar window begins anew: each month has a budget of its own.',
    question: 'The outage lies in the month before: how much of this month’s budget is left?',
    option: '{share}',
    why: {
      time: 'So much of the month is still to come. Time that passes spends no budget, only failures do.',
      same: 'So much is left by the rolling window. The new month does not know what happened in the old one.',
      right: 'In this month nothing failed, so all of it is there.',
    },
    task: 'Open the window in the sentence and make it a calendar month.',
    notes: {
      say: 'The same failures, the same day, and two different numbers: the window is part of the promise.',
      next: 'Some say that one of the two must be wrong. Both are right, and they answer different questions.',
    },
  },
  border: {
    say: 'Two outages of {lasted} each: one on the last day of a month, one on the first day of the next.',
    question: 'By the calendar {calendarLeft} is left: what is left by a rolling window of {window}?',
    option: '{share}',
    why: {
      right: 'Both outages lie in the last {window}. Customers do not forget at midnight either.',
      zero: 'It may fall below zero: that is by how much the promise was broken.',
      same: 'The calendar sees only the second outage. The last {window} have both of them.',
    },
    task: 'Open the window in the sentence and make it rolling.',
    notes: {
      say: 'This is the gap of the calendar: twice nearly all of the budget within two days, and no month is broken.',
      next: 'Ask what a customer would say who met both. Move on when somebody names the window that feels like the customer.',
    },
  },
  recovery: {
    say: 'Now the budget is overspent by {overspent}, and the policy stops all releases until it is back above zero.',
    question: 'If nothing else fails, how long does that take with a rolling window?',
    option: '{time}',
    why: {
      calendar: 'That is when the month ends, and with a calendar window it would be right.',
      right: 'Until enough of the outage is older than {window}.',
      whole: 'That would be for an outage of this very moment. This one is {ago} old already.',
    },
    task: 'Make the window a calendar month, and see what is said of coming back above zero.',
    notes: {
      say: 'Contracts and reports go by the calendar, for everybody knows when a month ends. For steering, a rolling window is fairer: it never forgets all at once.',
      next: 'Some teams wait for the first of the month and ship everything then. Ask whether that is safer, and end the lesson there.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
