import type { RuleSetGroup, RuleSetKey } from '../core/alert/rule-set.ts'

interface SetWords {
  readonly name: string
  readonly note: string
}

const SETS: Readonly<Record<RuleSetKey, SetWords>> = {
  workbook: {
    name: 'Workbook, four rules',
    note: 'Two pages and two tickets for 2, 5, 10 and 10 % of the budget, each with a short window so that it clears soon.',
  },
  'single-window': {
    name: 'Workbook, long windows only',
    note: 'The same four without short windows: they fire as early and stay on for hours.',
  },
  'strategy-1': {
    name: '1. Error rate over 10 minutes',
    note: 'Pages whenever more fails than the objective allows. Misses little, and rings for what costs almost nothing.',
  },
  'strategy-2': {
    name: '2. Error rate over 36 hours',
    note: 'The same over 5 % of a 30-day window. Rings less, and then for a day and a half.',
  },
  'strategy-3': {
    name: '3. Error rate that lasts an hour',
    note: 'One minute’s rate, held for an hour. At best a full outage is told of an hour late; one that flickers never is.',
  },
  'strategy-4': {
    name: '4. Burn rate',
    note: 'One page for 5 % of the budget in an hour. Precise, but blind to a slow burn.',
  },
  'strategy-5': {
    name: '5. Several burn rates',
    note: 'Fast and slow burns have their own rules. Each clears only when its long window has passed.',
  },
  'strategy-6': {
    name: '6. Several burn rates, two windows each',
    note: 'A short window beside each long one, so that an alert clears soon after the trouble. The workbook’s advice.',
  },
  'sloth-30d': { name: 'Sloth, 30 days', note: 'The workbook’s windows and shares: 14.4×, 6×, 3× and 1× of 30 days.' },
  'sloth-28d': {
    name: 'Sloth, 28 days',
    note: 'The same shares of four weeks: 13.44×, 5.6×, 2.8× and 0.933×, which rings while the objective is kept.',
  },
  pyrra: {
    name: 'Pyrra',
    note: 'Burn rates of 14, 7, 2 and 1 whatever the SLO window; windows and “must hold for” grow with it.',
  },
  'datadog-7d': { name: 'Datadog, 7 days', note: 'Three rules for 10, 20 and 40 % of the budget: made for a week.' },
  'datadog-30d': { name: 'Datadog, 30 days', note: 'Three rules for 2, 5 and 10 % of the budget.' },
  'datadog-90d': { name: 'Datadog, 90 days', note: 'Three rules for 1, 3 and 5 % of the budget: made for a quarter.' },
}

const GROUPS: Readonly<Record<RuleSetGroup, string>> = {
  workbook: 'The Site Reliability Workbook',
  strategies: 'Its six ways to alert, each mending the one before',
  vendors: 'What tools bring along',
}

/** What a ready-made set of rules is called: "Workbook, four rules". */
export const ruleSetName = (key: RuleSetKey): string => SETS[key].name

/** What it is, in a line. */
export const ruleSetNote = (key: RuleSetKey): string => SETS[key].note

/** What the sets of a group have in common, as a heading. */
export const ruleSetGroupName = (group: RuleSetGroup): string => GROUPS[group]
