import type { Assessment } from '../core/scenario/assessment.ts'
import { isSpent } from '../core/scenario/spenders.ts'
import { collaboration } from './collaboration/idea.ts'
import { eCommerceTeam } from './e-commerce-team/idea.ts'
import { errorBudgets } from './error-budgets/idea.ts'
import type { IdeaKey } from './idea-keys.ts'
import type { Idea } from './idea.ts'
import { measurableObjectives } from './measurable-objectives/idea.ts'
import { isMeasured, isOverspent } from './measured.ts'
import { reliabilityFocus } from './reliability-focus/idea.ts'
import { sharedAutomation } from './shared-automation/idea.ts'
import { sharedGoals } from './shared-goals/idea.ts'
import type { Topic } from './topic.ts'

export const ideas: Readonly<Record<IdeaKey, Idea>> = {
  'error-budgets': errorBudgets,
  'reliability-focus': reliabilityFocus,
  'measurable-objectives': measurableObjectives,
  collaboration,
  'shared-automation': sharedAutomation,
  'shared-goals': sharedGoals,
  'e-commerce-team': eCommerceTeam,
}

/** A number to look at asks for the promise where the budget says nothing: untouched, or already overspent. */
const behindTheNumbers = (assessment: Assessment | null): IdeaKey => {
  if (!isMeasured(assessment)) return 'error-budgets'
  const untouched = !isSpent(assessment.consumed.share)
  return untouched || isOverspent(assessment) ? 'reliability-focus' : 'error-budgets'
}

/** The idea that speaks of what the person is doing. The same topic and assessment always give the same one. */
export const ideaFor = (topic: Topic, assessment: Assessment | null): IdeaKey => {
  switch (topic) {
    case 'arrival':
      return 'error-budgets'
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
  }
}
