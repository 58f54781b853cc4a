import { keyed } from '../../keyed.ts'
import type { CourseWords } from '../course.ts'

export const words = keyed('course.promise', {
  title: 'What a promise is',
  question: 'What are an SLI, an SLO and an SLA, and which of them is broken first?',
  incident: 'Bad deploy',
  measure: {
    say: 'First we count: of {valid} in the last {window}, {bad} failed.',
    question: 'Which share of the requests was good?',
    option: '{share}',
    why: {
      bad: 'That is the share that failed. The other requests were good.',
      target: 'That is what was promised. It says nothing yet about what happened.',
      right: 'All requests, less the {bad} that failed. This measured share is the SLI, the service level indicator.',
    },
    task: 'Look at the table of incidents: what failed, when, and for how long?',
    notes: {
      say: 'Let the room do the sum on paper. Say “indicator” only after they have the number: it is a name for something they know now.',
      next: 'Some answer with the target. Keep asking “measured or promised?” until they do not mix the two.',
    },
  },
  good: {
    say: 'Somebody has to say what “good” means: answered well, or answered well and in time.',
    question: 'A customer waits {wait} and then gets the right page: was that a good request?',
    option: {
      worked: 'Yes, it worked in the end',
      promised: 'That depends on what the promise says',
      slow: 'No, slow is always bad',
    },
    why: {
      worked:
        'For the server, perhaps. The customer may have left. A service that is up but slow is not there for everybody.',
      promised: 'A promise can ask for an answer in time. Then {target} of the requests have to be as fast as that.',
      slow: 'A report that runs at night may take as long as that. Each promise says for itself what is too slow.',
    },
    task: 'Open “succeeds” in the sentence, and let good mean answered within a time.',
    notes: {
      say: 'Ask for a page that people here gave up waiting for. Many count a service as up while it is far too slow.',
      next: 'The choice changes what is counted, not how the sums are done. Move on when somebody has named a good time for a real page of theirs.',
    },
  },
  objective: {
    say: 'The promise itself is the objective, or SLO: at least {target} of the requests are to be good over {window}.',
    question: '{sli} of the requests were good: is the promise kept?',
    option: {
      kept: 'Yes, it is kept',
      failed: 'No: {bad} requests failed',
      later: 'Nobody can say before the window ends',
    },
    why: {
      kept: '{sli} is more than {target}. Some of the requests may fail, and fewer than that did.',
      failed:
        'Some may fail: out of {valid} the promise allows {allowed}. It is a promise about most requests, not about each.',
      later: 'The window is always the last {window} up to now, so there is an answer at every moment.',
    },
    task: 'Ask for {stricter} instead, and see what the large number says of the same failures.',
    notes: {
      say: 'Three letters, one sentence: the objective is the aim, the indicator is what was measured, and one is compared with the other.',
      next: 'With {stricter} the same month is a broken promise. Ask who noticed the difference, and move on.',
    },
  },
  perfect: {
    say: 'It sounds bold to promise that nothing ever fails.',
    question: 'Why does nobody promise {whole}?',
    option: {
      machines: 'Because computers are too bad',
      change: 'Because then nothing could be changed',
      should: 'Everybody should: less is careless',
    },
    why: {
      machines:
        'With enough money they come very near to it. But each step costs more, and customers notice less and less of it.',
      change:
        'Every change can fail, and one failed request would break the promise. Here {bad} failed, and {target} was still kept.',
      should:
        'Then one failed request out of {valid} is a broken promise, and the only safe plan is never to touch anything.',
    },
    task: 'Type {whole} into the target, and read what the field says.',
    notes: {
      say: 'Many believe that perfect is the goal and the rest is an excuse. Ask what their own phone, network or power promises.',
      next: 'Reliable enough for the people who use it: that is the goal. Move on when somebody says what “enough” means for them.',
    },
  },
  contract: {
    say: 'An SLA, or service level agreement, is a promise in a contract, mostly for each month: whoever breaks it gives money back.',
    question: 'Our own objective is {target} in each month: what should the contract promise?',
    option: '{share}',
    why: {
      looser:
        'Something looser. When the objective is missed there is still {buffer} of full outage a month in which to act, before it costs money.',
      same: 'Then we learn that something is wrong on the very day on which we have to pay.',
      stricter: 'Then we pay while our own aim is still met. Nothing would have warned us.',
    },
    task: 'Type each of the three answers into the target, one after the other, and compare how much time they allow.',
    notes: {
      say: 'An SLO is no SLA: one is an aim that a team sets itself, the other a contract with a price. Most teams have many aims and few contracts.',
      next: 'Ask who in the room has read a contract of their cloud provider. Move on when the three names are on the board in their order.',
    },
  },
  order: {
    say: 'Now there are two promises for each month: an objective of {target} for ourselves, and a contract of {sla} with customers.',
    question: 'Failures go on and on: what is broken first?',
    option: { objective: 'The objective', contract: 'The contract', both: 'Both at once: they are the same thing' },
    why: {
      objective:
        'It is the stricter one. It is broken {buffer} of full outage before the contract, and that is time to act.',
      contract:
        'The contract allows {allowed} of full outage this month. The objective allows less, so it is broken first.',
      both: 'They would be if both said {target}. But this contract says {sla}, and money is due only below that.',
    },
    task: 'Change the SLA to {target}, the same as the objective, and read what the page says about it.',
    notes: {
      say: 'A missed objective is news for the team. A broken contract is news for the lawyers.',
      next: 'Ask for all three in one breath: what is measured, what is aimed at, what is paid for. Then the lesson is over.',
    },
  },
} as const satisfies CourseWords & Record<string, unknown>)
