import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('automation', {
  name: 'automation',
  title: 'Automate what comes back, and keep people for what lasts',
  lead: {
    unknown: 'Somebody has to notice when more than {errorBudget} fails. That is work which comes back every minute.',
    unwatched:
      'No rule here can fire. An outage of everything would use up the budget in {allowed}, unless somebody happened to look.',
    watched:
      'If everything failed, {rule} would fire after {detection}, with {spent} of the budget spent: at any hour, and without anybody looking.',
  },
  sre: 'Writes down once what is worth waking somebody for, and lets a machine look. The hours that are won go into work that lasts: causes, not charts.',
  devops:
    'Keeps the rules beside the code: reviewed and tested like any change, the same in every place, and rolled out with the service.',
  question:
    'And with somebody who looks at a chart once an hour instead: how much of the budget can an outage of everything spend before it is seen?',
  answer: '{byHand}, if it begins right after a look: all that an hour of everything failing can spend.',
  attempt:
    'Take the rules of {service} away as files, with the test that goes with them, and put them where its code is. Who would have to approve a change to them?',
  sources: [sources.automating, sources.toil, sources.alerting],
} as const satisfies IdeaWords & Record<string, unknown>)
