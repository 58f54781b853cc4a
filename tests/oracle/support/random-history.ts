import type { AlertObjective } from '../../../src/core/alert/alert-objective.ts'
import type { AlertRule } from '../../../src/core/alert/alert-rule.ts'
import type { AlertSpan } from '../../../src/core/alert/firing.ts'
import { thresholdErrorRatio } from '../../../src/core/alert/threshold.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import type { EventHistory } from '../../../src/core/measurement/event-history.ts'
import type { Series } from '../../../src/core/measurement/series.ts'
import { eveningPeak } from '../../../src/core/measurement/traffic-profile.ts'
import { errorBudget } from '../../../src/core/objective/error-budget.ts'
import { fractionNumber } from '../../../src/core/quantity/fraction.ts'
import { HOUR, MINUTE, ppb, ratioOf, SECOND, WHOLE } from '../../../src/core/quantity/units.ts'
import type { Ratio } from '../../../src/core/quantity/units.ts'
import { constantHistory, measuredHistory } from '../../../src/core/scenario/scenario-history.ts'
import type { Chance } from './chance.ts'

/** What sort of traffic and failures a scenario has. */
export type Kind = 'ties' | 'constant' | 'series' | 'flicker' | 'young'

export const randomHistory = (
  kind: Kind,
  chance: Chance,
  incidents: readonly Incident[],
  rules: readonly AlertRule[],
  objective: AlertObjective,
  { from, to }: AlertSpan,
): EventHistory => {
  if (kind === 'ties') return tyingHistory(chance, incidents, rules, objective, { from, to })
  if (kind === 'flicker') return flickeringHistory(chance, rules, objective, { from, to })
  if (kind === 'young') return youngHistory(chance, incidents, rules, objective, { from, to })
  const background = chance.is(0.5) ? 0 : ratioOf(errorBudget(objective.target)) * chance.log(0.01, 2)
  if (kind === 'series') return measuredHistory(randomSeries(chance, background, { from, to }), incidents, from, to)
  const requestsPerSecond = chance.is(0.2) ? null : chance.one([0.5, 10_000 / 60, Math.round(chance.log(1, 5_000))])
  return constantHistory(
    { requestsPerSecond, backgroundFailing: ppb(Math.round(background * WHOLE)) },
    incidents,
    from,
    to,
  )
}

/**
 * Round numbers of requests, of which just as many fail as a rule's threshold says, so that its windows come to stand
 * exactly on it: strictly above is told from at least here.
 */
const tyingHistory = (
  chance: Chance,
  incidents: readonly Incident[],
  rules: readonly AlertRule[],
  { target, sloWindow }: AlertObjective,
  { from, to }: AlertSpan,
): EventHistory => {
  const tying = incidents.slice(0, 2).map((incident): Incident => {
    const rule = chance.one(rules)
    const threshold = fractionNumber(thresholdErrorRatio(rule, target, sloWindow)) * WHOLE
    return {
      ...incident,
      began: from + Math.round((incident.began - from) / MINUTE) * MINUTE,
      lasted: Math.ceil((rule.longWindow * chance.log(0.5, 2)) / MINUTE) * MINUTE,
      failing: ppb(Math.min(WHOLE, Math.round(threshold * chance.one([1, 1, 2, 3])))),
    }
  })
  return constantHistory({ requestsPerSecond: 20_000, backgroundFailing: ppb(0) }, tying, from, to)
}

/** Minutes of which some fail about as much as a rule allows and others not at all, so that conditions come and go. */
const flickeringHistory = (
  chance: Chance,
  rules: readonly AlertRule[],
  { target, sloWindow }: AlertObjective,
  { from, to }: AlertSpan,
): EventHistory => {
  const thresholds = rules.map((rule) => fractionNumber(thresholdErrorRatio(rule, target, sloWindow)))
  const valid = new Float64Array((to - from) / MINUTE).fill(chance.whole(10_000, 1_000_000))
  const good = valid.map((events) => {
    const failing = chance.is(0.5) ? 0 : chance.one(thresholds) * chance.log(0.5, 6)
    return events - Math.min(events, Math.round(events * failing))
  })
  return measuredHistory({ start: from, step: MINUTE, good, valid }, [], from, to)
}

/** A new service that fails in its first hours about as much as a rule allows: its counters are still near 0 then. */
const youngHistory = (
  chance: Chance,
  incidents: readonly Incident[],
  rules: readonly AlertRule[],
  { target, sloWindow }: AlertObjective,
  { from, to }: AlertSpan,
): EventHistory => {
  const early = incidents.map((incident): Incident => {
    const threshold = fractionNumber(thresholdErrorRatio(chance.one(rules), target, sloWindow)) * WHOLE
    return {
      ...incident,
      began: from + chance.whole(0, 2 * HOUR),
      failing: ppb(Math.min(WHOLE, Math.ceil(threshold * chance.log(0.7, 3)))),
    }
  })
  const requestsPerSecond = Math.round(chance.log(50, 5_000))
  return constantHistory({ requestsPerSecond, backgroundFailing: ppb(0) }, early, from, to)
}

/** Traffic with an evening peak and some noise, in whole events, with silent stretches and gaps. */
const randomSeries = (chance: Chance, failing: Ratio, { from, to }: AlertSpan): Series => {
  const step = chance.one([15 * SECOND, MINUTE, MINUTE, 5 * MINUTE])
  const count = (to - from) / step
  const perStep = chance.log(0.5, 20_000) * (step / MINUTE)
  const valid = new Float64Array(count)
  const good = new Float64Array(count)
  let carried = 0
  for (let index = 0; index < count; index++) {
    const events = Math.round(perStep * eveningPeak(from + index * step) * chance.log(0.8, 1.25))
    carried += events * failing * chance.log(0.2, 2)
    const bad = Math.min(events, Math.floor(carried))
    carried -= bad
    valid[index] = events
    good[index] = events - bad
  }
  for (const [value, most] of [
    [0, 3],
    [NaN, 3],
  ] as const) {
    for (let stretch = chance.whole(0, most); stretch > 0; stretch -= 1) {
      const first = chance.whole(0, count - 1)
      const until = first + Math.ceil(chance.log(1, (4 * HOUR) / step))
      valid.fill(value, first, until)
      good.fill(value, first, until)
    }
  }
  return { start: from, step, good, valid }
}
