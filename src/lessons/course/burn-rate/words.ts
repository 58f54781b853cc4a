import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.burn-rate', {
  title: 'Burn rate',
  question: 'How fast is the budget being spent, and how long will it last?',
  incident: { going: 'Errors after a deploy', before: 'Bad deploy' },
  even: {
    say: '{failing} of the requests fail at this moment, and {errorBudget} may: that is a burn rate of {even}.',
    question: 'How long does a whole budget last if it goes on like this?',
    option: { time: '{time}', never: 'For ever: no more fails than may fail' },
    why: {
      outage: 'It lasts so long when everything fails. Here only {failing} does.',
      right: 'Exactly one window. A burn rate of {even} spends the budget just as fast as the promise allows.',
      never: 'No more fails than may, that is true. So it lasts for the window, and at its end nothing is left.',
    },
    task: 'Let twice as many requests fail in {going}, and read the burn rate of the last hour.',
    notes: {
      say: 'A burn rate is a speed: how many times faster than the promise allows. It is like a tank of petrol that has to last until the next station.',
      next: 'Move on when somebody says what half of that speed would mean.',
    },
  },
  faster: {
    say: 'Now {failing} of the requests fail, where {errorBudget} may.',
    question: 'How long does a whole budget last at this speed?',
    option: '{time}',
    why: {
      outage: 'It lasts so long when everything fails. {failing} is bad, and not as bad as that.',
      right: '{window} divided by the burn rate, which is {rate}.',
      percent:
        '{failing} of the requests is not {failing} of the budget. Only {errorBudget} may fail, so it goes much faster.',
    },
    task: 'Bring the share that fails in {going} down to {half}, and see how much longer the budget lasts.',
    notes: {
      say: 'Two divisions, no more: what fails by what may fail is the rate, and the window by the rate is how long it lasts.',
      next: 'Many take ten times as fast for ten percent. Write both on the board, and move on when they come out as different things.',
    },
  },
  fastest: {
    say: 'Nothing burns faster than an outage of everything.',
    question: 'All requests fail, and {errorBudget} may: what is the burn rate?',
    option: '{rate}',
    why: {
      one: 'That is the rate at which the budget lasts for the whole window. Then only {errorBudget} fails.',
      right: 'All of them, divided by {errorBudget}. A whole budget is gone in {allowed}.',
      stricter: 'That is the fastest with a promise of {stricter}, where only a tenth as much may fail.',
    },
    task: 'Change the target to {stricter}, and see how much faster the same outage burns.',
    notes: {
      say: 'The stricter the promise, the faster the same outage burns. A burn rate without its target says nothing.',
      next: 'Move on when somebody can say the fastest rate of four nines.',
    },
  },
  alarm: {
    say: 'The real promise is {target} over {window}, and its most urgent alarm goes off above a burn rate of {rate}.',
    question: 'Which share of the requests fails at {rate}?',
    option: '{share}',
    why: {
      even: 'Then the rate is {even}: just as much fails as may.',
      right: '{rate} the {errorBudget} that may fail. A whole budget would last {lasts}.',
      percent: 'The rate is no percentage: it says how many times more fails than may. {errorBudget} may fail.',
    },
    task: 'Let so many of the requests fail in {going} that its burn rate comes to {rate}.',
    notes: {
      say: 'Nearly everybody reads that rate as a percentage at least once. Let them, and then do the multiplication together.',
      next: 'So small a share wakes somebody at night: ask whether it should. At that speed there is no budget left in {lasts}.',
    },
  },
  day: {
    say: 'A rate is a speed, and what it spends depends on how long it is kept up.',
    question: 'A burn rate of {rate} for {held}: how much of the budget is that?',
    option: '{share}',
    why: {
      even: 'That is {held} of {window}: what a rate of {even} spends in that time.',
      percent: 'That takes the rate for a percentage. A rate without a time spends nothing yet.',
      right: '{held} of {window}, and that {rate} times over.',
    },
    task: 'Drag the line “now” {held} to the right, and watch the large number.',
    notes: {
      say: 'Speed times time is distance: here it is the part of the budget that is gone.',
      next: 'Ask what the same rate spends in one hour. Move on when somebody has found {hour}.',
    },
  },
  left: {
    say: 'The speed is {rate} again, but {before} had taken most of the budget earlier: {left} is left.',
    question: 'How long does the rest last at this speed?',
    option: '{time}',
    why: {
      hours:
        'That divides {days} by the rate and calls the result hours. They are days, and less than the whole budget is left.',
      right: '{left} of the {whole} that a whole budget would last.',
      whole: 'So long a whole budget would last. Only {left} is left of it.',
    },
    task: 'Cut {before} to {shorter}, as a quick rollback would have, and see how much time that buys.',
    notes: {
      say: 'Two numbers tell how serious it is: how fast it goes, and how much is left. Ask for both before anybody is woken.',
      next: 'The next lesson is about who is woken, and when. Move on when the room can say which of the two numbers was new to them.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
