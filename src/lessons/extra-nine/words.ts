import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('extra-nine', {
  name: 'the rule of the extra nine',
  title: 'What you cannot do without should promise one nine more',
  lead: {
    strictest: 'Nothing promises a nine more than {target}. By the rule, {service} could then need nothing but itself.',
    none: '{service} may fail {errorBudget} of the time. By the rule, whatever it cannot do without takes a tenth of that at most: it promises {extra}.',
    alone:
      'Nothing on the map brings {journey} down but itself. Whatever it will not be able to do without should promise {extra}, a nine more than the {target} here.',
    some: '{journey} cannot do without {others}. The rule asks {extra} of each, a nine more than the {target} here: it is kept by {kept} of {all}.',
    taken: 'Added up, {taken} of the budget goes there, and {left} is left for {journey} itself.',
    nothing: 'Added up, {taken} of the budget goes there, and nothing is left for {journey} itself.',
  },
  sre: 'Makes no promise on top of weaker ones. Either the part gets better, or it becomes one that may be missing.',
  devops:
    'Turns needs into wishes: a cache, a queue, a page that is good enough without. The cheapest nine is the one that is not needed any more.',
  question: {
    most: 'Which of these takes most of what {journey} fails?',
    many: 'How many of those, each promising exactly {extra}, use up the whole budget of {target}, with nothing left for {service} itself?',
  },
  option: '{part}',
  answer: {
    most: '{part}, with {share} of it.',
    tied: '{part}, with {share} of it, as with {others} not on this list.',
    many: 'At {many} of them it is gone: so often what one of them may fail goes into what {target} leaves.',
  },
  attempt: {
    begin:
      'Begin with {service} itself, and add what it cannot do without. Which of them would sign for a nine more than {target}?',
    split:
      'Hand the budget down in equal parts, then by what each fails now. Which owner could keep the promise that comes out?',
    lever: 'Look up what one more replica would buy, and what doing without something would. Which is easier to have?',
  },
  sources: [sources.calculus, sources.risk],
} as const satisfies IdeaWords & Record<string, unknown>)
