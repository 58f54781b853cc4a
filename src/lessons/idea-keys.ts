/** The ideas of the panel, in the order in which they are walked through. */
export const IDEA_KEYS = [
  'error-budgets',
  'reliability-focus',
  'measurable-objectives',
  'collaboration',
  'shared-automation',
  'shared-goals',
  'e-commerce-team',
] as const

export type IdeaKey = (typeof IDEA_KEYS)[number]
