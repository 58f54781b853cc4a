/**
 * The parts of each view that a lesson may show alone, hide, or cover until a guess is made. A view wraps each of them in
 * `Staged`. Every view may import this file: a name that is taken away here is an error wherever a step still says it.
 */
export const STAGE_PARTS = {
  budget: [
    'good',
    'target',
    'budgeting-method',
    'slo-window',
    'allowance',
    'traffic',
    'remaining',
    'facts',
    'spenders',
    'burn-down',
    'incidents',
    'excluded-time',
    'forecast',
    'low-traffic',
    'peak-and-night',
    'three-methods',
    'downtime-table',
    'story',
  ],
  alerts: [
    'alert-headline',
    'alert-timeline',
    'alert-incidents',
    'alert-rules',
    'rule-story',
    'reading',
    'detection',
    'strategies',
    'rules-as-code',
  ],
  delivery: [
    'verdict',
    'delivery-sentence',
    'chance',
    'spend-by-change',
    'trade-off',
    'levers',
    'delivery-details',
    'four-keys',
    'policy',
    'policy-document',
    'quarter',
    'cost',
  ],
  system: [
    'journey',
    'system-graph',
    'system-table',
    'system-budget',
    'system-levers',
    'system-split',
    'system-outline',
  ],
} as const

export type StagedView = keyof typeof STAGE_PARTS

export type StagePart = (typeof STAGE_PARTS)[StagedView][number]

/** A part of one view. */
export type StagePartOf<View extends StagedView> = (typeof STAGE_PARTS)[View][number]
