import type { LearningView } from './topic.ts'

const BUDGET_IDEAS = [
  'error-budgets',
  'reliability-focus',
  'measurable-objectives',
  'collaboration',
  'blame-free-post-mortems',
  'shared-automation',
  'shared-goals',
  'e-commerce-team',
] as const

const ALERT_IDEAS = ['burn-rates', 'paging', 'short-windows', 'automation', 'infrastructure-as-code'] as const

const DELIVERY_IDEAS = [
  'small-changes',
  'fast-recovery',
  'one-trade-off',
  'budget-policy',
  'shared-responsibility',
  'cross-functional-teams',
  'another-nine',
] as const

const SYSTEM_IDEAS = ['promises-in-series', 'shared-fate', 'extra-nine'] as const

/** Every idea of the panel. */
export const IDEA_KEYS = [...BUDGET_IDEAS, ...ALERT_IDEAS, ...DELIVERY_IDEAS, ...SYSTEM_IDEAS] as const

export type IdeaKey = (typeof IDEA_KEYS)[number]

/** The ideas beside each view, in the order in which they are walked through. */
export const IDEAS_IN: Readonly<Record<LearningView, readonly [IdeaKey, ...IdeaKey[]]>> = {
  budget: BUDGET_IDEAS,
  alerts: ALERT_IDEAS,
  delivery: DELIVERY_IDEAS,
  system: SYSTEM_IDEAS,
}

const VIEWS: readonly LearningView[] = ['budget', 'alerts', 'delivery', 'system']

/** The view that an idea belongs beside. */
export const homeOfIdea = (key: IdeaKey): LearningView =>
  VIEWS.find((view) => IDEAS_IN[view].includes(key)) as LearningView
