import type { IdeaWords } from '../idea.ts'
import { keyed } from '../keyed.ts'
import { sources } from '../sources.ts'

export const words = keyed('one-trade-off', {
  name: 'speed against reliability',
  title: 'No brakes and no race: speed and reliability share one curve',
  lead: {
    unknown:
      '{deploys} a week, against the {errorBudget} that may fail: one point on a curve that can be drawn once the measurements are here.',
    unnoticed:
      'At {deploys} a week no alert would notice a failed change. So there is no curve to stand on: neither fast nor slow can be called safe.',
    overspent:
      'Everything but change has spent {elsewhere} of the budget. At no speed is the promise kept, so brakes would save nothing.',
    calm: 'At {deploys} a week, change spends nothing of the budget. Nothing here speaks against more.',
    safe: 'At {deploys} a week the budget holds with a chance of {chance}. It would still hold in {safe} of all windows at {safely} a week: what is left over is speed that nobody used.',
    point:
      'At {deploys} a week the budget holds with a chance of {chance}. With every better practice of the chart together that would be {chanceAll}, at the same speed.',
  },
  sre: 'Does not brake. It says how much speed the budget pays for, and builds what makes more of it affordable.',
  devops:
    'Does not race. DORA finds that for most teams speed and stability go together: small changes with a short way back serve both.',
  question: 'Which raises the chance more: half as many deploys, or failed changes that are over in half the time?',
  option: { fewer: 'Half as many deploys', shorter: 'Over in half the time', alike: 'Both about the same' },
  answer:
    'With half as many deploys it would be {fewer}; with failed changes over in half the time {shorter}, and every deploy still goes out.',
  attempt:
    'Find your point on the chart, and the curve that stays up longest. How often could you deploy on that one, with the chance that you have now?',
  sources: [sources.metrics, sources.risk, sources.relation],
} as const satisfies IdeaWords & Record<string, unknown>)
