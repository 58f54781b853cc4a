import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import { scenarioDifferences } from '../../core/scenario/scenario-differences.ts'
import type { DifferenceField } from '../../core/scenario/scenario-differences.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { formatCount } from '../../format/count.ts'
import { formatDuration } from '../../format/duration.ts'
import { joinWords } from '../../format/join-words.ts'
import { formatPercent, formatShare } from '../../format/percent.ts'
import { counted } from '../../format/plural.ts'
import { formatSloWindowShort } from '../../format/slo-window.ts'
import type { Compared } from './compared-facts.ts'

const METHODS: Readonly<Record<BudgetingMethod, string>> = {
  occurrences: 'events',
  timeslices: 'good and bad time slices',
  'ratio-timeslices': 'the mean of its time slices',
}

const latency = ({ latencyThreshold }: Scenario): string =>
  latencyThreshold === null ? 'answered well' : `answered within ${formatDuration(latencyThreshold)}`

const incidents = (one: Scenario, other: Scenario): string => {
  const [before, after] = [one.incidents.length, other.incidents.length]
  const nouns = { one: 'incident', other: 'incidents' }
  return before === after ? 'has other incidents' : `has ${counted(after, nouns)} instead of ${formatCount(before)}`
}

const rules = (one: Scenario, other: Scenario): string => {
  const [before, after] = [one.alertRules.length, other.alertRules.length]
  const nouns = { one: 'alert rule', other: 'alert rules' }
  return before === after ? 'has other alert rules' : `has ${counted(after, nouns)} instead of ${formatCount(before)}`
}

const SAID: Readonly<Record<DifferenceField, (one: Scenario, other: Scenario) => string>> = {
  target: (one, other) => `promises ${formatShare(other.target)} instead of ${formatShare(one.target)}`,
  sloWindow: (one, other) =>
    `is judged over ${formatSloWindowShort(other.sloWindow)} instead of ${formatSloWindowShort(one.sloWindow)}`,
  budgetingMethod: (one, other) =>
    one.budgetingMethod === other.budgetingMethod
      ? 'cuts its time slices in another way'
      : `counts ${METHODS[other.budgetingMethod]} instead of ${METHODS[one.budgetingMethod]}`,
  latencyThreshold: (one, other) => `calls good what is ${latency(other)} instead of ${latency(one)}`,
  measurements: () => 'has other measurements',
  traffic: () => 'has other traffic',
  incidents,
  exclusions: () => 'excludes other time',
  alertRules: rules,
  delivery: () => 'delivers in another way',
  policy: () => 'has another error-budget policy',
  system: () => 'stands on another system',
  cost: () => 'has other costs',
  now: () => 'is seen at another time',
}

/** What another scenario has that the first has not: a clause that goes on from both of their names. */
export const differenceWords = ({ scenario: one }: Compared, { scenario: other }: Compared): string => {
  const fields = scenarioDifferences(one, other)
  return fields.length === 0 ? 'says the same.' : `${joinWords(fields.map((field) => SAID[field](one, other)))}.`
}

/** What that makes of the budget, in one sentence. */
export const standingWords = ({ assessment: one }: Compared, { assessment: other }: Compared): string => {
  const [before, after] = [one?.remaining?.share ?? null, other?.remaining?.share ?? null]
  if (before === null || after === null)
    return 'Nothing was measured in one of them, so their budgets cannot be compared.'
  if (formatPercent(before) === formatPercent(after)) return `Of either budget ${formatPercent(after)} is left.`
  return `${formatPercent(after)} of its budget is left instead of ${formatPercent(before)}.`
}
