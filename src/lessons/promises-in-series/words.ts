import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('promises-in-series', {
  name: 'promises in series',
  title: 'A chain promises less than its weakest link',
  lead: {
    none: 'Nothing is on the map yet. If {service} and one other that it needs each work {target} of the time, both at once do so {both} of it: less than either.',
    broken:
      '{parts} on the map, but no promise yet: no journey is chosen, or something that it needs is missing or needs itself in the end.',
    alone:
      '{journey} needs nothing but itself here, and works {available} of the time. Few services are alone like that.',
    chain:
      '{journey} needs {others}. All at once they work {available} of the time, less than the weakest of them by itself, at {weakest}.',
    even: '{journey} needs {others}. All at once they work {available} of the time, much as the weakest of them does by itself.',
    alternatives:
      '{journey} stands on {others}, and not all of them are needed at once: some can stand in for another.',
    copies: '{journey} needs {others}, and not every replica has to work.',
    less: 'It works, and what it needs is there, {available} of the time, less than the weakest of them by itself, at {weakest}.',
    asWell: 'It works, and what it needs is there, {available} of the time, much as the weakest of them by itself.',
    better:
      'It works, and what it needs is there, {available} of the time, more than the weakest of them by itself, at {weakest}.',
    large:
      '{journey} stands on {others}, with too many ways to fail for one number here: it works between {least} and {most} of the time.',
    kept: 'That covers the objective of {target}.',
    short: 'That falls short of the objective of {target}.',
  },
  sre: 'Adds up what the parts may fail before anything is promised, and counts once what several of them share.',
  devops:
    'Shows those who build what each call leans on: what is needed at once, what could be waited for, and what could be missing for a while.',
  question: '{services} in a row are all needed, and each promises {each}. What can they promise together?',
  option: '{together}',
  answer: 'Together {together}: what each may fail adds up.',
  attempt: {
    begin: 'Begin with {service} itself, and add one thing that it cannot do without. What can it promise then?',
    repair: 'Choose where the journey begins, and mend what is marked in the table.',
    soften:
      'Look for something that {journey} could do without for a while, and make that need a soft one. What can it promise then?',
  },
  sources: [sources.calculus, sources.objectives],
} as const satisfies IdeaWords & Record<string, unknown>)
