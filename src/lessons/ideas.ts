import type { Assessment } from '../core/scenario/assessment.ts'
import { isSpent } from '../core/scenario/spenders.ts'
import { blameFreePostMortems } from './blame-free-post-mortems/idea.ts'
import { collaboration } from './collaboration/idea.ts'
import { eCommerceTeam } from './e-commerce-team/idea.ts'
import { errorBudgets } from './error-budgets/idea.ts'
import { IDEAS_IN } from './idea-keys.ts'
import type { IdeaKey } from './idea-keys.ts'
import type { Ideas } from './idea.ts'
import { measurableObjectives } from './measurable-objectives/idea.ts'
import { isMeasured, isOverspent } from './measured.ts'
import { reliabilityFocus } from './reliability-focus/idea.ts'
import { sharedAutomation } from './shared-automation/idea.ts'
import { sharedGoals } from './shared-goals/idea.ts'
import type { LearningView, Topic } from './topic.ts'

/** The ideas beside the Budget view, which is opened first. Those of the others are fetched with them. */
export const firstIdeas = {
  'error-budgets': errorBudgets,
  'reliability-focus': reliabilityFocus,
  'measurable-objectives': measurableObjectives,
  collaboration,
  'blame-free-post-mortems': blameFreePostMortems,
  'shared-automation': sharedAutomation,
  'shared-goals': sharedGoals,
  'e-commerce-team': eCommerceTeam,
} as const satisfies Ideas

/** A number to look at asks for the promise where the budget says nothing: untouched, or already overspent. */
const behindTheNumbers = (assessment: Assessment | null): IdeaKey => {
  if (!isMeasured(assessment)) return 'error-budgets'
  const untouched = !isSpent(assessment.consumed.share)
  return untouched || isOverspent(assessment) ? 'reliability-focus' : 'error-budgets'
}

/** What speaks of a topic in each view; of every other topic there speaks the first idea of the view. */
const beside: Readonly<Record<LearningView, Readonly<Partial<Record<Topic, IdeaKey>>>>> = {
  budget: {
    objective: 'measurable-objectives',
    import: 'measurable-objectives',
    chart: 'shared-goals',
    incidents: 'collaboration',
    incident: 'blame-free-post-mortems',
    data: 'shared-automation',
    scenarios: 'e-commerce-team',
  },
  alerts: {
    chart: 'paging',
    incidents: 'paging',
    incident: 'paging',
    'alert-timeline': 'paging',
    detection: 'short-windows',
    strategies: 'short-windows',
    'rules-as-code': 'infrastructure-as-code',
    import: 'automation',
    data: 'automation',
  },
  delivery: {
    levers: 'fast-recovery',
    'trade-off': 'one-trade-off',
    policy: 'budget-policy',
    quarter: 'cross-functional-teams',
    cost: 'another-nine',
  },
  system: {
    'system-promise': 'shared-fate',
    'system-levers': 'shared-fate',
    'system-split': 'extra-nine',
  },
}

/** The idea that speaks of what the person is doing in a view. The same of everything always gives the same one. */
export const ideaFor = (view: LearningView, topic: Topic, assessment: Assessment | null): IdeaKey => {
  if (view === 'budget' && topic === 'numbers') return behindTheNumbers(assessment)
  return beside[view][topic] ?? IDEAS_IN[view][0]
}
