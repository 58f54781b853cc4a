import { keyed } from '../keyed.ts'

/** What the pages of every lesson say besides the lesson itself. */
export const words = keyed('course-page', {
  question: {
    right: 'Right: ',
    wrong: 'Not quite. ',
    answer: 'The answer: ',
    missing: 'Choose an answer first: a guess costs nothing.',
    yours: 'your guess',
    is: 'the answer',
    both: 'your guess, and right',
  },
  task: {
    covered: 'That part is still covered. Guess first, and it opens.',
    done: 'Done.',
    earlier: 'The numbers here are again those that the step begins with.',
    waiting: 'Guess too, and read here what it changed.',
  },
  effect: {
    remaining: 'Of the budget, {after} is left now, and {before} before.',
    allowed: 'Now {after} may fail, and {before} before.',
    page: 'The first page now comes after {after}, and came after {before} before.',
    silent: 'Now nobody is woken; before, a page came after {before}.',
    woken: 'Now a page wakes somebody after {after}; before, none did.',
    verdict: 'Of the next release, the policy now says “{after}”, and said “{before}” before.',
    chance: 'The chance to keep the promise is {after} now, and was {before} before.',
    promise: 'The journey can now promise {after}, and could promise {before} before.',
  },
  end: {
    can: 'You can answer this now: {question}',
    allRight: 'All {guessed} right at the first guess.',
    some: '{right} of {steps} right at the first guess. The ones that were not are the ones that you will remember.',
    open: '{right} of {steps} right at the first guess, and {open} not guessed yet.',
    none: 'You have not guessed in this lesson yet. A guess before the answer is what makes it stay.',
    recap: 'What it was about',
    guessedRight: 'Right at the first guess',
    guessedWrong: 'Your first guess was another',
    notGuessed: 'Not guessed yet.',
    guess: 'Guess it now',
    own: 'The same for your own service',
    views: {
      budget: 'what is left of its budget, and what spent it',
      alerts: 'who is woken, and after how long',
      delivery: 'whether the next release may go out, by your own policy',
      system: 'what it stands on, and what it can promise at best',
    },
  },
} as const)
