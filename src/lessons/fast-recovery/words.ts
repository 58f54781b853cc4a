import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('fast-recovery', {
  name: 'automated recovery',
  title: 'Automation buys minutes, and minutes are budget',
  lead: {
    unknown:
      'Once a failed change is seen, people wait {restore} more until all is well again. Whatever a script takes off that is won for the {errorBudget} that may fail.',
    unnoticed:
      'No alert notices a failed change here, so what it costs has no end. Seen within {detectThen} by a check after each deploy, and undone within {restoreThen}, the budget would hold with a chance of {chanceThen}.',
    overspent:
      'Everything but change has spent {elsewhere} of the budget, so there is nothing left that a faster way back could keep. It pays from the next window on.',
    calm: 'As it stands, change spends nothing of the budget. Should one fail, it is seen after {detect}, and all is well {restore} later.',
    fast: 'A failed change is seen after {detect}, and all is well {restore} later: the better practices written down here are no faster. The budget holds with a chance of {chance}.',
    alike:
      'A failed change is seen after {detect}, and all is well {restore} later: the budget holds with a chance of {chance}. Seen and undone as fast as the better practices would, that would hardly change.',
    sooner:
      'A failed change is seen after {detect}, and all is well {restore} later: the budget holds with a chance of {chance}. Seen within {detectThen}, that would be {chanceThen}.',
    shorter:
      'A failed change is seen after {detect}, and all is well {restore} later: the budget holds with a chance of {chance}. Undone within {restoreThen}, that would be {chanceThen}.',
    both: 'A failed change is seen after {detect}, and all is well {restore} later: the budget holds with a chance of {chance}. Seen within {detectThen} and undone within {restoreThen}, that would be {chanceThen}.',
  },
  sre: 'Has a machine compare what fails before and after each deploy and pull back by itself. Whoever is woken then finds people served, and time to think.',
  devops:
    'Builds the way back into the pipeline like the way out: one step, the same every time, taken on calm days too. What is done by hand only in an emergency is done badly.',
  question: {
    first:
      'Only one of the two can be built first: failed changes seen within {detectThen}, or undone within {restoreThen}. Which raises the chance more?',
    afforded: 'How many deploys a week might there be then, if the budget is to hold in {safe} of all windows?',
    forward:
      'If people had to wait for a fix that takes the lead time, {leadTime}, how much of the budget would one failed change take?',
  },
  option: { seen: 'Seen sooner', undone: 'Undone sooner', alike: 'Both about the same' },
  answer: {
    first: 'It would be {seen} by seeing sooner, and {undone} by undoing sooner.',
    afforded: 'Up to {safelyThen} a week, instead of {safely}: a failed change that is over sooner takes less.',
    forward: 'All of {forward}, instead of {cost}. That is what a way back is worth.',
  },
  attempt: 'Guess which input moves most what change spends, then look. How much of that could a script take over?',
  sources: [sources.automating, sources.automation, sources.canarying],
} as const satisfies IdeaWords & Record<string, unknown>)
