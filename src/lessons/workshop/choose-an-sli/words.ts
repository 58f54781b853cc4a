import { keyed } from '../../keyed.ts'

export const words = keyed('workshop.choose-an-sli', {
  groups: 'Groups of three to five.',
  material: 'This page, a pen, and one screen for each group if there is one.',
  roles: [
    { name: 'Buyer', wants: 'to pay once, quickly, and to know that it worked' },
    { name: 'Product owner', wants: 'a number that falls when buyers leave' },
    { name: 'Developer', wants: 'a number that can be measured with what is there' },
    { name: 'SRE', wants: 'a number that is worth getting up for' },
  ],
  tasks: [
    'Say when each of you last left a shop without paying, and why.',
    'For each candidate: would it notice the outage, and would it notice the slow evening?',
    'Guess what each candidate says is left of the budget.',
    'Write your own SLI: which events count, which of them are good, and where it is measured.',
  ],
  write: 'Our SLI, in one sentence',
  wrong: [
    'Up is taken for available: answers that come too late are called good.',
    'It is measured where it is easy, inside the service, and not where the buyer is.',
    'A mean is taken, in which the few who wait disappear.',
  ],
  debrief: [
    'Which of your candidates would have slept through the slow evening?',
    'What can your own counters not see from where they sit?',
    'What would you need to measure it nearer to the buyer?',
  ],
  scene: {
    budget: 'The checkout promises {target} over {window}, so {allowed} of everything failing is allowed.',
    outage: 'On one day a bad deploy took everything down for {lasted}.',
    slow: 'On another evening {failing} of the payments took {answer}, for {slowLasted}. All of them succeeded.',
  },
  table: {
    caption: 'Candidates',
    columns: ['Candidate SLI', 'Notices the outage?', 'Notices the slow evening?', 'Budget left'],
    inside: 'Payments that succeed, counted inside the checkout',
    balancer: 'Payments that succeed, counted at the load balancer',
    inTime: 'Payments answered well within {threshold}, counted at the load balancer',
    mean: 'The mean answer time of the day is short',
  },
  results: {
    caption: 'What each candidate says',
    no: 'No',
    yes: 'Yes',
    hardly: 'Hardly',
    none: 'None to speak of: a mean is no share of events',
  },
  findings: {
    same: 'The same month: between the most forgiving and the most honest SLI lie {apart} of the budget.',
    best: 'The third is the one to promise. It counts slow as bad, and it sees an outage of everything.',
  },
} as const)
