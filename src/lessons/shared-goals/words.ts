import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('shared-goals', {
  name: 'shared goals',
  title: 'Speed and safety draw on one budget',
  lead: {
    unmeasured:
      'Both sides share one figure: the {errorBudget} that may fail. Once there are measurements, both read the same line.',
    overspent:
      'The budget is overspent by {overspent}. Now both sides want the same thing: changes small enough, and undone fast enough, to win it back.',
    silent:
      'Nothing was measured in the last {lookback}; {remaining} of the budget is left. A line nobody draws is no ground for a decision.',
    still: 'Nothing failed in the last {lookback}, and {remaining} of the budget is left. There is room to release.',
    lasts:
      'Over the last {lookback} the burn rate was {pace}. At that pace the budget does not run out, so speed is not paid for with reliability.',
    runsOut:
      'Over the last {lookback} the burn rate was {pace}. At that pace the budget runs out in {after}: what ships next should slow that down.',
  },
  sre: 'Keeps the line above zero. As long as it stays there, more change is welcome.',
  devops: 'Delivers often, in steps so small that one that fails hardly bends the line. Then fast is also safe.',
  question: {
    even: 'A burn rate of {even} spends one whole budget per window. At that rate, how long would what is left last?',
    recovery: 'If nothing else fails, how long until the budget is no longer overspent?',
  },
  answer: {
    lasts: 'To the end of the window, with some to spare: {remaining} is left.',
    runsOut: '{after}: so far goes the {remaining} that is left.',
    rollsOff: '{after}: so far goes the {remaining} that is left, with whatever old failures give back on the way.',
    recovery: '{recovery}: by then enough of the old failures have left the window.',
    renewal: '{recovery}: then the next window begins.',
  },
  attempt: {
    curve:
      'Say how likely the budget is to hold at {deploys} a week, and at twice as many. Then look at both places on the curve: speed and reliability share one budget.',
    line: 'Move the now-line back along the chart and forward again. Say aloud where you would have released, and where not.',
  },
  sources: [sources.policy, sources.metrics],
} as const satisfies IdeaWords & Record<string, unknown>)
