import { forecastRates } from '../../core/budget/forecast.ts'
import { methodComparison } from '../../core/budgeting/method-comparison.ts'
import type { MethodComparison } from '../../core/budgeting/method-comparison.ts'
import type { BudgetingMethod } from '../../core/budgeting/budgeting-method.ts'
import { maximumBurnRate, steadyTimeToExhaustion } from '../../core/burn/burn-rate.ts'
import { allowedBadTime, errorBudget } from '../../core/objective/error-budget.ts'
import { stricterTarget } from '../../core/objective/stricter-target.ts'
import { DAY } from '../../core/quantity/units.ts'
import type { Assessment } from '../../core/scenario/assessment.ts'
import type { Scenario } from '../../core/scenario/scenario.ts'
import { costliestSpender, isSpent, latestSpender } from '../../core/scenario/spenders.ts'
import { sloPeriod } from '../../core/window/slo-period.ts'
import { timeZoneOf } from '../../core/window/slo-window.ts'
import {
  burnRate,
  count,
  duration,
  incidentNamed,
  percent,
  percentExactly,
  serviceNamed,
  share,
  sloWindow,
  span,
} from '../fact.ts'
import { eventNoun, nouns } from '../nouns.ts'
import { sentence } from '../sentence.ts'
import type { TermKey } from '../term-keys.ts'
import { whenAssessed, whenMeasured } from './told.ts'
import type { Example } from './told.ts'
import { promiseWords } from './promise-words.ts'
import { words } from './words.ts'

const { noIncident } = words

const windowLength = ({ period }: Assessment): number => period.end - period.start

/** Failures of this share are a brown-out that nobody sees at once. */
const ONE_IN_TWENTY = 20

const TEN_TIMES = 10

// Several terms ask for the same comparison, which looks at every measurement.
const compared = new WeakMap<Assessment, MethodComparison>()

const comparison = (scenario: Scenario, assessment: Assessment): MethodComparison => {
  const known = compared.get(assessment) ?? methodComparison(scenario, assessment)
  compared.set(assessment, known)
  return known
}

/** How much of the budget is left by a method. */
const leftBy = (scenario: Scenario, assessment: Assessment, method: BudgetingMethod): number =>
  comparison(scenario, assessment).verdicts[method].assessment.remaining?.share ?? 0

/** What a promise is, what it leaves, and how that is spent. */
export const promiseExamples = {
  sli: whenMeasured(({ sli }, { scenario }) =>
    sentence(promiseWords.sli.example, { good: percentExactly(sli ?? 0), service: serviceNamed(scenario.service) }),
  ),
  'good-event': whenMeasured(({ consumed, unit }, { scenario }) =>
    sentence(promiseWords['good-event'].example, {
      service: serviceNamed(scenario.service),
      bad: count(Math.round(consumed.events), eventNoun(unit)),
    }),
  ),
  'valid-events': whenAssessed(({ validEvents, unit }) =>
    sentence(promiseWords['valid-events'].example, { valid: count(validEvents, eventNoun(unit)) }),
  ),
  target: ({ scenario }) => sentence(promiseWords.target.example, { target: share(scenario.target) }),
  slo: whenAssessed(({ period }, { scenario }) =>
    sentence(promiseWords.slo.example, {
      target: share(scenario.target),
      service: serviceNamed(scenario.service),
      sloWindow: sloWindow(scenario.sloWindow, period.start),
    }),
  ),
  sla: ({ scenario: { cost, target } }) =>
    cost.sla === null
      ? sentence(promiseWords.sla.unset, { target: share(target) })
      : sentence(promiseWords.sla.example, { agreement: share(cost.sla.target), target: share(target) }),
  'error-budget': whenAssessed(({ allowedBadTime: time }, { scenario: { target } }) =>
    sentence(promiseWords['error-budget'].example, {
      target: share(target),
      budget: share(errorBudget(target)),
      time: duration(time),
    }),
  ),
  'budget-consumed': whenMeasured(({ consumed }) =>
    sentence(promiseWords['budget-consumed'].example, { consumed: percent(consumed.share) }),
  ),
  'budget-remaining': whenMeasured(({ remaining }) =>
    remaining.share < 0
      ? sentence(promiseWords['budget-remaining'].overspent, { overspent: percent(-remaining.share) })
      : sentence(promiseWords['budget-remaining'].example, {
          remaining: percent(remaining.share),
          time: span(remaining.time),
        }),
  ),
  nine: whenAssessed((assessment, { scenario: { target } }) => {
    const stricter = stricterTarget(target)
    const time = duration(allowedBadTime(windowLength(assessment), target))
    return stricter === null
      ? sentence(promiseWords.nine.last, { target: share(target), time })
      : sentence(promiseWords.nine.example, {
          target: share(target),
          less: duration(allowedBadTime(windowLength(assessment), stricter)),
          time,
        })
  }),
  'slo-window': whenAssessed(({ period }, { scenario }) =>
    sentence(promiseWords['slo-window'].example, { sloWindow: sloWindow(scenario.sloWindow, period.start) }),
  ),
  'rolling-window': whenAssessed((assessment, { scenario: { target } }) =>
    sentence(promiseWords['rolling-window'].example, {
      target: share(target),
      time: duration(allowedBadTime(windowLength(assessment), target)),
    }),
  ),
  'calendar-window': whenAssessed(({ now, outlook }, { scenario: { target } }) => {
    const month = sloPeriod({ kind: 'calendar', period: 'month', timeZone: timeZoneOf(outlook.sloWindow) }, now)
    return sentence(promiseWords['calendar-window'].example, {
      target: share(target),
      time: duration(allowedBadTime(month.end - month.start, target)),
    })
  }),
  'roll-off': whenMeasured((assessment) => {
    const latest = latestSpender(assessment)
    return latest === null
      ? sentence(noIncident, {})
      : sentence(promiseWords['roll-off'].example, { back: percent(latest.own.share) })
  }),
  'budgeting-method': whenMeasured((assessment, { scenario }) =>
    sentence(promiseWords['budgeting-method'].example, {
      events: percent(leftBy(scenario, assessment, 'occurrences')),
      slices: percent(leftBy(scenario, assessment, 'timeslices')),
      ratios: percent(leftBy(scenario, assessment, 'ratio-timeslices')),
    }),
  ),
  occurrences: whenMeasured((assessment, { scenario }) =>
    sentence(promiseWords.occurrences.example, { consumed: percent(1 - leftBy(scenario, assessment, 'occurrences')) }),
  ),
  'time-slice': ({ scenario: { timeSlices } }) =>
    sentence(promiseWords['time-slice'].example, {
      length: duration(timeSlices.length),
      share: share(timeSlices.target),
    }),
  'ratio-time-slices': whenMeasured((assessment, { scenario }) =>
    sentence(promiseWords['ratio-time-slices'].example, {
      consumed: percent(1 - leftBy(scenario, assessment, 'ratio-timeslices')),
    }),
  ),
  'latency-threshold': ({ scenario: { service, latencyThreshold } }) =>
    latencyThreshold === null
      ? sentence(promiseWords['latency-threshold'].unset, { service: serviceNamed(service) })
      : sentence(promiseWords['latency-threshold'].example, {
          service: serviceNamed(service),
          threshold: duration(latencyThreshold),
        }),
  incident: whenMeasured((assessment) => {
    const costliest = costliestSpender(assessment)
    return costliest === null
      ? sentence(noIncident, {})
      : sentence(promiseWords.incident.example, {
          incident: incidentNamed(costliest.incident),
          lasted: duration(costliest.incident.lasted),
          failing: share(costliest.incident.failing),
          cost: percent(costliest.own.share),
        })
  }),
  ledger: ({ scenario: { incidents } }) =>
    sentence(promiseWords.ledger.example, { incidents: count(incidents.length, nouns.incident) }),
  'full-outage': whenAssessed(({ allowedBadTime: time }) =>
    sentence(promiseWords['full-outage'].example, { time: duration(time) }),
  ),
  'brown-out': whenAssessed(({ target, period }) =>
    sentence(promiseWords['brown-out'].example, {
      time: span(steadyTimeToExhaustion(1, maximumBurnRate(target) / ONE_IN_TWENTY, period.end - period.start)),
    }),
  ),
  'background-failures': whenMeasured(({ underlying }) =>
    sentence(promiseWords['background-failures'].example, {
      cost: percent(isSpent(underlying.share) ? underlying.share : 0),
    }),
  ),
  maintenance: ({ scenario: { exclusions } }) =>
    sentence(promiseWords.maintenance.example, { stretches: count(exclusions.length, words.nouns.stretch) }),
  'burn-rate': whenMeasured(({ burnRate1h, target }) =>
    burnRate1h === null
      ? sentence(words.unmeasured, {})
      : sentence(promiseWords['burn-rate'].example, {
          rate: burnRate(burnRate1h),
          most: burnRate(maximumBurnRate(target)),
        }),
  ),
  'time-to-exhaustion': whenAssessed((assessment) =>
    sentence(promiseWords['time-to-exhaustion'].example, {
      time: span(steadyTimeToExhaustion(1, TEN_TIMES, windowLength(assessment))),
    }),
  ),
  'even-burn': whenAssessed((assessment) =>
    sentence(promiseWords['even-burn'].example, { share: percent(DAY / windowLength(assessment)) }),
  ),
  forecast: whenMeasured(({ outlook, underlying }) => {
    const rates = forecastRates(outlook, underlying.events)
    return rates === null
      ? sentence(words.unmeasured, {})
      : sentence(promiseWords.forecast.example, { calm: burnRate(rates.calm), worst: burnRate(rates.worst) })
  }),
} as const satisfies Readonly<Partial<Record<TermKey, Example>>>
