import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('reliability-focus', {
  name: 'focus on reliability',
  title: 'As reliable as promised, and no more',
  lead: {
    unmeasured: 'The promise is {target}. Nothing has been measured against it yet, so it is neither kept nor broken.',
    spotless:
      'Nothing has failed so far, though one {event} in {mayFailIn} may. Perfection was never promised: there is room for change.',
    kept: 'So far one {event} in {failedIn} failed; the promise allows one in {mayFailIn}. It is kept, with {remaining} of the budget in hand.',
    behind:
      'So far one {event} in {failedIn} failed, more often than the one in {mayFailIn} that the promise allows. The whole window counts, so {remaining} of the budget is still there.',
    broken:
      'So far one {event} in {failedIn} failed; the promise allows one in {mayFailIn}. It is broken until enough of the old failures have left the window.',
    brokenToTheEnd:
      'So far one {event} in {failedIn} failed; the promise allows one in {mayFailIn}. For this window it is broken; the next one begins anew.',
  },
  sre: 'Reliability is the job itself. The promise says how much of it is enough, the measurements say whether it is there, and either answer decides what to work on.',
  devops:
    'Reliability is built in on the way, not added at the end: small changes, tests and reviews by everybody who touches the software.',
  question: 'Of {validEvents} in the whole window, how many may fail?',
  answer: '{allowedBadEvents}: that is {errorBudget} of them, rounded down.',
  attempt: {
    stricter: 'Ask for {stricter} instead. Would the promise still be kept?',
    strictest: 'Ask for less than {target} and see how much more room there is.',
    looser:
      'Lower the target until the promise is kept again. Would those who use {service} have noticed the difference?',
  },
  sources: [sources.risk, sources.objectives],
} as const satisfies IdeaWords & Record<string, unknown>)
