import { expect } from 'vitest'
import { burnRateOf } from '../../src/core/alert/alert-rule.ts'
import { thresholdBudgetShare, thresholdBurnRate } from '../../src/core/alert/threshold.ts'
import { affordableRepeats } from '../../src/core/budget/affordable-repeats.ts'
import { budgetSpent, maximumBurnRate } from '../../src/core/burn/burn-rate.ts'
import { slaBuffer } from '../../src/core/cost/sla.ts'
import { USUAL_POLICY } from '../../src/core/delivery/error-budget-policy.ts'
import { policyVerdict } from '../../src/core/delivery/policy-verdict.ts'
import { replicaUnavailability } from '../../src/core/dependency/own-unavailability.ts'
import { fractionNumber } from '../../src/core/quantity/fraction.ts'
import { DAY, HOUR, MINUTE } from '../../src/core/quantity/units.ts'
import type { Milliseconds } from '../../src/core/quantity/units.ts'
import { usualClauseWords } from '../../src/format/policy-words.ts'
import { near } from '../support/near.ts'
import { part } from './dependency/build.ts'
import { byName, duration, numberIn, percent, PRECISE } from './golden-case.ts'
import type { Check } from './golden-case.ts'

const REPAIRS: Readonly<Record<string, Check>> = {
  'mttr/391': ({ inputs, expected }) => {
    const { window: sloWindow, mttr_min, slo_percent } = inputs
    const time = numberIn(mttr_min) * MINUTE
    const cost = budgetSpent(maximumBurnRate(percent(slo_percent)), time, duration(sloWindow))
    expect(affordableRepeats(1, cost)).toBe(expected['max_incidents'])
  },
  'mttr/392': ({ inputs, expected }) => {
    const [mttf, mttr] = [numberIn(inputs['mttf_hours']) * HOUR, numberIn(inputs['mttr_hours']) * HOUR]
    const component = part('repaired', 100, [], { availability: { kind: 'repair', mttf, mttr } })
    const failing = replicaUnavailability(component, () => null) ?? NaN
    near((1 - failing) * 100, numberIn(expected['availability_percent']), PRECISE)
  },
}

/** "9 h of budget in 1 h", "1 week of budget in the last week". */
const MEANINGS: Readonly<Record<string, Milliseconds>> = { 'cre/page': 9 * HOUR, 'cre/ticket': 7 * DAY }

/** A burn rate says how much time's worth of budget goes in a long window, whatever the SLO window is. */
const checkEscalation: Check = ({ id, inputs, expected }) => {
  const meant = MEANINGS[id] ?? NaN
  const longWindow = duration(inputs['long'])
  const rate = numberIn(expected['burn_rate'])
  for (const sloWindow of [28 * DAY, 30 * DAY, 90 * DAY]) {
    const rule = { longWindow, threshold: burnRateOf(rate) }
    near(fractionNumber(thresholdBudgetShare(rule, sloWindow)) * sloWindow, meant, PRECISE)
    const { numerator, denominator } = thresholdBurnRate(rule, sloWindow)
    expect([numerator, denominator]).toEqual([BigInt(meant / longWindow), 1n])
  }
}

const POLICIES: Readonly<Record<string, Check>> = {
  'policy/freeze': ({ expected }) => {
    expect(String(expected['freeze'])).toMatch(/budget is exceeded.*P0 and security/)
    expect(policyVerdict(USUAL_POLICY, 0)?.clause.verdict).not.toBe('freeze')
    expect(policyVerdict(USUAL_POLICY, -1e-6)?.clause.verdict).toBe('freeze')
    expect(usualClauseWords(USUAL_POLICY, 2).exempt).toMatch(/P0.*security/)
  },
  'policy/postmortem_single_incident_over_percent_of_budget': ({ expected }) => {
    const share = expected['postmortem_single_incident_over_percent_of_budget']
    expect(USUAL_POLICY.postmortemShare).toBe(percent(share))
  },
  'policy/class_of_outage_over_percent_of_quarter_budget': ({ expected }) => {
    expect(USUAL_POLICY.causeShare).toBe(percent(expected['class_of_outage_over_percent_of_quarter_budget']))
  },
  'policy/slo-gap': ({ inputs, expected }) => {
    const [, slo, sla] = /^SLO ([\d.]+) vs SLA ([\d.]+)$/.exec(String(inputs['example'])) ?? []
    const points = slaBuffer(percent(slo), { target: percent(sla) }) / 10_000_000
    expect(points).toBe(expected['buffer_percentage_points'])
  },
}

/** What teams agree on, and how often things may be repaired. */
export const POLICY_CHECKS: Readonly<Record<string, Check>> = {
  mttr: byName(REPAIRS),
  cre_escalation: checkEscalation,
  policy: byName(POLICIES),
}
