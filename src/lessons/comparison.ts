import type { CourseKey } from './course/course-keys.ts'
import type { IdeaKey } from './idea-keys.ts'

/** Whose idea it is; the story is told by both. */
export const SIDES = ['sre', 'devops', 'both', 'story'] as const

export type Side = (typeof SIDES)[number]

/** What the comparison of SRE and DevOps consists of, in its own order. */
export const COMPARISON_ROWS = [
  'reliability-focus',
  'error-budgets',
  'measurable-objectives',
  'blame-free-post-mortems',
  'automation',
  'shared-responsibility',
  'small-changes',
  'infrastructure-as-code',
  'cross-functional-teams',
  'collaboration',
  'shared-automation',
  'shared-goals',
  'e-commerce-team',
] as const satisfies readonly IdeaKey[]

export type ComparisonRow = (typeof COMPARISON_ROWS)[number]

export interface Compared {
  readonly side: Side
  /** An exercise or the tour, where the idea is for several people, or for every view; null: the page is enough. */
  readonly course: CourseKey | null
}

/** Where each idea belongs. A row without a line here is an error. */
export const comparison: Readonly<Record<ComparisonRow, Compared>> = {
  'reliability-focus': { side: 'sre', course: null },
  'error-budgets': { side: 'sre', course: null },
  'measurable-objectives': { side: 'sre', course: null },
  'blame-free-post-mortems': { side: 'sre', course: null },
  automation: { side: 'sre', course: null },
  'shared-responsibility': { side: 'devops', course: null },
  'small-changes': { side: 'devops', course: null },
  'infrastructure-as-code': { side: 'devops', course: null },
  'cross-functional-teams': { side: 'devops', course: 'vote-on-the-budget' },
  collaboration: { side: 'both', course: null },
  'shared-automation': { side: 'both', course: null },
  'shared-goals': { side: 'both', course: null },
  'e-commerce-team': { side: 'story', course: 'tour' },
}

/** The ideas of a side, in the order of the comparison. */
export const rowsOf = (side: Side): readonly ComparisonRow[] =>
  COMPARISON_ROWS.filter((row) => comparison[row].side === side)
