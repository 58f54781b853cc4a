import { detectionTime, resetTime } from '../../core/alert/detection.ts'
import type { RuleOutcome } from '../../core/alert/alert-assessment.ts'
import type { AlertRule } from '../../core/alert/alert-rule.ts'
import { workbookRules } from '../../core/alert/workbook-rules.ts'
import type { AlertAssessment } from '../../core/alert/alert-assessment.ts'
import { deliveryAssessment } from '../../core/delivery/delivery-assessment.ts'
import { policyVerdict } from '../../core/delivery/policy-verdict.ts'
import { ppb } from '../../core/quantity/units.ts'
import { costliestSpender } from '../../core/scenario/spenders.ts'
import {
  amount,
  burnRate,
  count,
  delay,
  duration,
  incidentNamed,
  percent,
  percentExactly,
  ruleNamed,
  share,
  verdictNamed,
  working,
} from '../fact.ts'
import { knownSystem } from '../known-system.ts'
import { nouns } from '../nouns.ts'
import { bothFailing } from '../plain-systems.ts'
import { fastest } from '../rules.ts'
import { sentence } from '../sentence.ts'
import type { Sentence } from '../sentence.ts'
import type { TermKey } from '../term-keys.ts'
import { whenAssessed, whenMeasured } from './told.ts'
import type { Example } from './told.ts'
import { teamWords } from './team-words.ts'
import { words } from './words.ts'

const { noIncident, noRules, noSystem } = words

/** Everything fails. */
const FULL = 1

/** One failure in ten takes both copies down. */
const ONE_IN_TEN = ppb(100_000_000)

/** An example of the fastest rule that a full outage trips. */
const whenRuled =
  (example: (outcome: RuleOutcome, alerts: AlertAssessment) => Sentence): Example =>
  ({ alerts }) => {
    const outcome = alerts === null ? null : fastest(alerts)
    return alerts === null || outcome === null ? sentence(noRules, {}) : example(outcome, alerts)
  }

const whenAlerted =
  (example: (alerts: AlertAssessment) => Sentence): Example =>
  ({ alerts }) =>
    alerts === null ? sentence(words.unmeasured, {}) : example(alerts)

const reset = (rule: RuleOutcome['rule'], { objective }: AlertAssessment) =>
  delay(resetTime(rule, objective, FULL) ?? 0)

/** Whether a rule is one of the Workbook's, whatever its id. */
const isOfWorkbook = (rule: AlertRule): boolean =>
  workbookRules().some(
    (one) =>
      one.severity === rule.severity &&
      one.longWindow === rule.longWindow &&
      one.shortWindow === rule.shortWindow &&
      JSON.stringify(one.threshold) === JSON.stringify(rule.threshold) &&
      one.for === rule.for,
  )

/** Alerts, delivery, systems, and the people who work with them. */
export const teamExamples = {
  'alert-rule': whenRuled((outcome) =>
    sentence(teamWords['alert-rule'].example, { rule: ruleNamed(outcome.rule), rate: burnRate(outcome.burnRate) }),
  ),
  'long-window': whenRuled(({ rule }) =>
    sentence(teamWords['long-window'].example, { rule: ruleNamed(rule), window: duration(rule.longWindow) }),
  ),
  'short-window': whenRuled(({ rule }, alerts) =>
    rule.shortWindow === null
      ? sentence(teamWords['short-window'].unset, { rule: ruleNamed(rule), reset: reset(rule, alerts) })
      : sentence(teamWords['short-window'].example, { rule: ruleNamed(rule), reset: reset(rule, alerts) }),
  ),
  'detection-time': whenRuled(({ rule }, { objective }) =>
    sentence(teamWords['detection-time'].example, {
      rule: ruleNamed(rule),
      detection: delay(detectionTime(rule, objective, FULL) ?? 0),
    }),
  ),
  'reset-time': whenRuled(({ rule }, alerts) =>
    sentence(teamWords['reset-time'].example, { rule: ruleNamed(rule), reset: reset(rule, alerts) }),
  ),
  'first-alert': whenMeasured((assessment, { alerts }) => {
    const costliest = costliestSpender(assessment)
    if (costliest === null) return sentence(noIncident, {})
    const incident = incidentNamed(costliest.incident)
    const first = alerts?.incidents.find((one) => one.incident.id === costliest.incident.id)?.first ?? null
    if (first === null) return sentence(teamWords['first-alert'].none, { incident })
    const rule = ruleNamed(first.rule)
    return first.alreadyFiring
      ? sentence(teamWords['first-alert'].already, { incident, rule })
      : sentence(teamWords['first-alert'].example, { incident, rule, after: delay(first.after) })
  }),
  severity: ({ scenario: { alertRules } }) =>
    sentence(teamWords.severity.example, {
      rules: count(alertRules.length, words.nouns.rule),
      pages: amount(alertRules.filter(({ severity }) => severity === 'page').length),
    }),
  page: whenAlerted(({ pages }) => sentence(teamWords.page.example, { pages: count(pages, words.nouns.page) })),
  ticket: whenAlerted(({ tickets }) =>
    sentence(teamWords.ticket.example, { tickets: count(tickets, words.nouns.ticket) }),
  ),
  workbook: ({ scenario: { alertRules } }) =>
    sentence(teamWords.workbook.example, {
      rules: count(alertRules.length, words.nouns.rule),
      same: amount(alertRules.filter(isOfWorkbook).length),
    }),
  'deployment-frequency': ({ scenario: { delivery } }) =>
    sentence(teamWords['deployment-frequency'].example, { deploys: count(delivery.deploysPerWeek, nouns.deploy) }),
  'change-failure-rate': whenAssessed((assessment, { scenario }) =>
    sentence(teamWords['change-failure-rate'].example, {
      rate: share(scenario.delivery.changeFailureRate),
      failures: amount(deliveryAssessment(scenario, assessment).failuresPerWindow),
    }),
  ),
  'time-to-restore': ({ scenario: { delivery } }) =>
    sentence(teamWords['time-to-restore'].example, { time: duration(delivery.timeToRestore) }),
  'lead-time': ({ scenario: { delivery } }) =>
    delivery.leadTime === null
      ? sentence(teamWords['lead-time'].unset, {})
      : sentence(teamWords['lead-time'].example, { time: duration(delivery.leadTime) }),
  canary: ({ scenario: { delivery } }) => {
    const [first] = delivery.canary
    return first === undefined
      ? sentence(teamWords.canary.unset, {})
      : sentence(teamWords.canary.example, { exposed: share(first.exposed) })
  },
  'error-budget-policy': whenMeasured(({ remaining }, { scenario }) => {
    const verdict = policyVerdict(scenario.policy, remaining.share)
    return verdict === null
      ? sentence(words.unmeasured, {})
      : sentence(teamWords['error-budget-policy'].example, { verdict: verdictNamed(verdict.clause) })
  }),
  freeze: whenMeasured(({ remaining }, { scenario }) => {
    const verdict = policyVerdict(scenario.policy, remaining.share)
    return verdict === null
      ? sentence(words.unmeasured, {})
      : sentence(teamWords.freeze.example, { shipping: share(verdict.clause.shipping) })
  }),
  exempt: whenMeasured(({ remaining }, { scenario }) => {
    const verdict = policyVerdict(scenario.policy, remaining.share)
    return verdict === null
      ? sentence(words.unmeasured, {})
      : sentence(teamWords.exempt.example, { shipping: share(verdict.clause.shipping) })
  }),
  'post-mortem': whenMeasured((assessment) => {
    const costliest = costliestSpender(assessment)
    return costliest === null
      ? sentence(noIncident, {})
      : sentence(teamWords['post-mortem'].example, {
          incident: incidentNamed(costliest.incident),
          cost: percent(costliest.own.share),
        })
  }),
  journey: ({ scenario: { system } }) =>
    system.components.length < 2
      ? sentence(noSystem, {})
      : sentence(teamWords.journey.example, { parts: count(system.components.length - 1, nouns.otherPart) }),
  dependency: ({ scenario, failingOf }) => {
    const known = knownSystem(scenario, failingOf)
    return known === null || known.answer.kind !== 'exact'
      ? sentence(noSystem, {})
      : sentence(teamWords.dependency.example, { working: working(known.answer.unavailability) })
  },
  replica: ({ scenario: { target } }) =>
    sentence(teamWords.replica.example, { target: share(target), both: percentExactly(bothFailing(target, ppb(0))) }),
  'shared-fate': ({ scenario: { target } }) =>
    sentence(teamWords['shared-fate'].example, {
      target: share(target),
      both: percentExactly(bothFailing(target, ONE_IN_TEN)),
    }),
  sre: whenMeasured(({ remaining }) => sentence(teamWords.sre.example, { remaining: percent(remaining.share) })),
  devops: ({ scenario: { delivery } }) =>
    sentence(teamWords.devops.example, { deploys: count(delivery.deploysPerWeek, nouns.deploy) }),
  'ci-cd': whenAssessed((assessment, { scenario }) =>
    sentence(teamWords['ci-cd'].example, {
      deploys: count(scenario.delivery.deploysPerWeek, nouns.deploy),
      failures: amount(deliveryAssessment(scenario, assessment).failuresPerWindow),
    }),
  ),
  'infrastructure-as-code': ({ scenario: { alertRules } }) =>
    sentence(teamWords['infrastructure-as-code'].example, { rules: count(alertRules.length, words.nouns.rule) }),
  toil: whenAlerted(({ pages }) => sentence(teamWords.toil.example, { pages: count(pages, words.nouns.page) })),
} as const satisfies Readonly<Partial<Record<TermKey, Example>>>
