import type { Assessment } from '../core/scenario/assessment.ts'
import { isSpent } from '../core/scenario/spenders.ts'
import { automation } from './automation/idea.ts'
import { burnRates } from './burn-rates/idea.ts'
import { collaboration } from './collaboration/idea.ts'
import { eCommerceTeam } from './e-commerce-team/idea.ts'
import { errorBudgets } from './error-budgets/idea.ts'
import type { IdeaKey } from './idea-keys.ts'
import type { Idea } from './idea.ts'
import { measurableObjectives } from './measurable-objectives/idea.ts'
import { isMeasured, isOverspent } from './measured.ts'
import { paging } from './paging/idea.ts'
import { reliabilityFocus } from './reliability-focus/idea.ts'
import { sharedAutomation } from './shared-automation/idea.ts'
import { sharedGoals } from './shared-goals/idea.ts'
import { shortWindows } from './short-windows/idea.ts'
import type { LearningView, Topic } from './topic.ts'

export const ideas: Readonly<Record<IdeaKey, Idea>> = {
  'error-budgets': errorBudgets,
  'reliability-focus': reliabilityFocus,
  'measurable-objectives': measurableObjectives,
  collaboration,
  'shared-automation': sharedAutomation,
  'shared-goals': sharedGoals,
  'e-commerce-team': eCommerceTeam,
  'burn-rates': burnRates,
  paging,
  'short-windows': shortWindows,
  automation,
}

/** A number to look at asks for the promise where the budget says nothing: untouched, or already overspent. */
const behindTheNumbers = (assessment: Assessment | null): IdeaKey => {
  if (!isMeasured(assessment)) return 'error-budgets'
  const untouched = !isSpent(assessment.consumed.share)
  return untouched || isOverspent(assessment) ? 'reliability-focus' : 'error-budgets'
}

const beside: Readonly<Record<LearningView, (topic: Topic, assessment: Assessment | null) => IdeaKey>> = {
  budget: (topic, assessment) => {
    switch (topic) {
      case 'numbers':
        return behindTheNumbers(assessment)
      case 'objective':
      case 'import':
        return 'measurable-objectives'
      case 'chart':
        return 'shared-goals'
      case 'incidents':
        return 'collaboration'
      case 'incident':
      case 'data':
        return 'shared-automation'
      case 'scenarios':
        return 'e-commerce-team'
      default:
        return 'error-budgets'
    }
  },
  alerts: (topic) => {
    switch (topic) {
      case 'chart':
      case 'incidents':
      case 'incident':
      case 'alert-timeline':
        return 'paging'
      case 'detection':
      case 'strategies':
        return 'short-windows'
      case 'rules-as-code':
      case 'import':
      case 'data':
        return 'automation'
      default:
        return 'burn-rates'
    }
  },
}

/** The idea that speaks of what the person is doing in a view. The same of everything always gives the same one. */
export const ideaFor = (view: LearningView, topic: Topic, assessment: Assessment | null): IdeaKey =>
  beside[view](topic, assessment)
