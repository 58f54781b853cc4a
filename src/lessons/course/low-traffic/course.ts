import { burnRateOf } from '../../../core/alert/alert-rule.ts'
import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { eventsNeeded, ruleWarnings } from '../../../core/alert/rule-warnings.ts'
import { thresholdBurnRate } from '../../../core/alert/threshold.ts'
import { workbookRules } from '../../../core/alert/workbook-rules.ts'
import { expectedValidInPeriod } from '../../../core/budget/burn-down.ts'
import { lowTraffic } from '../../../core/budget/low-traffic.ts'
import type { LowTraffic, WaysOut } from '../../../core/budget/low-traffic.ts'
import { budgetInEvents, errorBudget } from '../../../core/objective/error-budget.ts'
import { fractionNumber } from '../../../core/quantity/fraction.ts'
import { DAY, HOUR, MINUTE, ppb, ratioOf, SECOND, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import { amount, count, duration, percentExactly, ruleNamed, share, span } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import { outcomeOf, ruleIn, ruleOf, withRule } from '../alert-facts.ts'
import type { Course, Known, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { plainStart } from '../plain-start.ts'
import { words } from './words.ts'

const PAGE = 'page-1h'

const FEWER = 0.001

const apart = ({ requestsPerSecond }: Scenario) => span(SECOND / (requestsPerSecond ?? 1))

const requests = ({ assessment }: Known) => count(assessment.validEvents, nouns.request)

const windowLength = ({ assessment: { period } }: Known): number => period.end - period.start

/** What so little traffic means, as the view works it out. */
const lowOf = ({ scenario, assessment, alerts }: Known): LowTraffic => {
  const { outlook, period, now, events } = assessment
  const expected = expectedValidInPeriod(outlook.history, period, now)
  const low = lowTraffic(expected, events.expectedRate, alerts.objective, scenario.alertRules)
  if (low === null) throw new RangeError('traffic is enough')
  return low
}

/** The whole budget in failures, of stated traffic. */
const failuresAllowed = ({ requestsPerSecond, sloWindow, now, target }: Scenario): number => {
  const { start, end } = sloPeriod(sloWindow, now ?? 0)
  return budgetInEvents(((requestsPerSecond ?? 0) * (end - start)) / SECOND, target)
}

const HOW_MANY: Step = {
  key: 'how-many-may-fail',
  view: 'budget',
  shows: ['good', 'target', 'slo-window', 'allowance', 'traffic'],
  covers: ['allowance'],
  begin: (start) => start,
  told: (begin) => {
    const { scenario, assessment } = begin
    const { allowedBadEvents, allowedBadTime } = assessment
    const budget = errorBudget(scenario.target)
    const wrong = (times: number) => percentExactly(Math.min(1, ratioOf(budget) * times))
    const { howMany } = words
    return {
      say: sentence(howMany.say, { budget: share(budget) }),
      task: sentence(howMany.task, { fewer: amount(FEWER) }),
      question: figureQuestion(
        sentence(howMany.question, {
          apart: apart(scenario),
          requests: requests(begin),
          window: duration(windowLength(begin)),
        }),
        {
          value: allowedBadEvents,
          why: sentence(howMany.right, {
            budget: share(budget),
            requests: requests(begin),
            allowed: amount(allowedBadEvents),
          }),
        },
        [
          { value: Math.floor(allowedBadTime / MINUTE), why: sentence(howMany.minutes, {}) },
          { value: allowedBadEvents * 10, why: sentence(howMany.tenfold, { wrong: wrong(10) }) },
          { value: allowedBadEvents * 100, why: sentence(howMany.hundredfold, { wrong: wrong(100) }) },
        ],
        (value) => sentence(howMany.option, { allowed: amount(value) }),
      ),
      notes: notesOf(howMany.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'traffic',
    apply: (begin) => ({ ...begin, requestsPerSecond: FEWER }),
    done: (now, begin) => now.requestsPerSecond !== null && now.requestsPerSecond < (begin.requestsPerSecond ?? 0) / 5,
  },
}

/** One request an hour: less than one failure in a month. */
const FEWEST = 0.0002

const ONE_FAILURE: Step = {
  key: 'one-failure',
  view: 'budget',
  shows: ['target', 'slo-window', 'traffic', 'low-traffic'],
  covers: ['low-traffic'],
  begin: (start) => ({ ...start, requestsPerSecond: FEWER }),
  told: (begin) => {
    const { oneFailure, budgetEvents, events } = lowOf(begin)
    const budget = amount(budgetEvents)
    const said = words.oneFailure
    return {
      say: sentence(said.say, { apart: apart(begin.scenario) }),
      task: sentence(said.task, {}),
      question: figureQuestion(
        sentence(said.question, { window: duration(windowLength(begin)) }),
        {
          value: oneFailure,
          why: sentence(said.right, { requests: requests(begin), budget, gone: percentExactly(oneFailure) }),
        },
        [
          { value: ratioOf(errorBudget(begin.scenario.target)), why: sentence(said.ofBudget, {}) },
          { value: 1 / events, why: sentence(said.ofRequests, { budget }) },
        ],
        (value) => sentence(said.option, { gone: percentExactly(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'traffic',
    apply: (begin) => ({ ...begin, requestsPerSecond: FEWEST }),
    done: (now) => now.requestsPerSecond !== null && failuresAllowed(now) < 1,
  },
}

/** Whether one failure alone fires a rule. */
const firesForOne = (rule: AlertRule, { target, sloWindow, now, requestsPerSecond }: Scenario): boolean => {
  const { start, end } = sloPeriod(sloWindow, now ?? 0)
  const eventsPerMs = requestsPerSecond === null ? null : requestsPerSecond / SECOND
  const warnings = ruleWarnings(rule, { target, sloWindow: end - start }, { eventsPerMs, step: null })
  return warnings.some(({ code }) => code === 'one-failure-fires')
}

const alertWay = (low: LowTraffic): WaysOut => {
  const way = low.ways.find(({ aim }) => aim.kind === 'alert')
  if (way === undefined) throw new RangeError('one failure fires nothing')
  return way
}

const AT_NIGHT: Step = {
  key: 'one-failure-at-night',
  view: 'alerts',
  shows: ['alert-rules', 'rule-story'],
  covers: ['alert-rules'],
  begin: (start) => {
    const rule = ruleOf(start, PAGE)
    // A kept rate, so that a longer window makes the rule slower and not stricter.
    const rate = fractionNumber(thresholdBurnRate(rule, 30 * DAY))
    return { ...start, alertRules: [{ ...rule, threshold: burnRateOf(rate) }] }
  },
  told: (begin) => {
    const { rule, errorRatio } = outcomeOf(begin, PAGE)
    const { events, longerWindow } = alertWay(lowOf(begin))
    const named = { rule: ruleNamed(rule) }
    const said = {
      events: count(Math.round(events), nouns.request),
      share: percentExactly(errorRatio),
    }
    const needed = count(eventsNeeded(rule, begin.alerts.objective), nouns.request)
    const longWindow = duration(rule.longWindow)
    const { atNight } = words
    return {
      say: sentence(atNight.say, { ...named, longWindow }),
      task: sentence(atNight.task, { ...named, longer: duration(longerWindow) }),
      question: {
        text: sentence(atNight.question, { ...said, longWindow }),
        options: [
          { text: sentence(atNight.sleep, {}), why: sentence(atNight.sleepWhy, { ...said, needed }) },
          { text: sentence(atNight.later, {}), why: sentence(atNight.laterWhy, said) },
          { text: sentence(atNight.woken, {}), why: sentence(atNight.wokenWhy, { ...said, needed, longWindow }) },
        ],
        right: firesForOne(rule, begin.scenario) ? 2 : 0,
      },
      notes: notesOf(atNight.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    apply: (begin) => withRule(begin, PAGE, { longWindow: 2 * HOUR }),
    done: (now, begin) => {
      const rule = ruleIn(now, PAGE)
      return rule !== undefined && firesForOne(ruleOf(begin, PAGE), begin) && !firesForOne(rule, now)
    },
  },
}

const ROOM = 10

const WAYS_OUT: Step = {
  key: 'ways-out',
  view: 'budget',
  shows: ['good', 'target', 'slo-window', 'allowance', 'traffic', 'low-traffic'],
  covers: ['low-traffic'],
  begin: (start) => ({ ...start, requestsPerSecond: FEWER }),
  told: (begin) => {
    const low = lowOf(begin)
    const way = low.ways.find(({ aim }) => aim.kind === 'ten-events')
    if (way === undefined) throw new RangeError('there is room already')
    const coarser = share(way.coarserTarget ?? ppb(WHOLE / 2))
    const { waysOut } = words
    return {
      say: sentence(waysOut.say, {
        requests: requests(begin),
        window: duration(windowLength(begin)),
        budget: amount(low.budgetEvents),
        needed: count(way.eventsNeeded, nouns.request),
      }),
      task: sentence(waysOut.task, { coarser, longer: duration(way.longerWindow) }),
      question: {
        text: sentence(waysOut.question, {}),
        options: [
          {
            text: sentence(waysOut.synthetic, {
              added: count(Math.ceil(way.addedPerSecond * (HOUR / SECOND)), words.anHour),
            }),
            why: sentence(waysOut.syntheticWhy, {}),
          },
          {
            text: sentence(waysOut.combine, { services: count(way.services, nouns.service) }),
            why: sentence(waysOut.combineWhy, {}),
          },
          {
            text: sentence(waysOut.coarser, { coarser, target: share(begin.scenario.target) }),
            why: sentence(waysOut.coarserWhy, {}),
          },
          { text: sentence(waysOut.slower, {}), why: sentence(waysOut.slowerWhy, {}) },
        ],
        right: 2,
      },
      notes: notesOf(waysOut.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'target',
    apply: (begin) => ({ ...begin, target: ppb(996_000_000) }),
    done: (now) => failuresAllowed(now) >= ROOM,
  },
}

/** A service that one user visits every other minute, and what that makes of its budget and its alerts. */
export const lowTrafficLesson: Course = {
  key: 'low-traffic',
  words,
  minutes: 5,
  start: (beginning) =>
    plainStart(beginning, {
      service: words.service,
      requestsPerSecond: 0.01,
      alertRules: workbookRules().filter(({ id }) => id === PAGE),
    }),
  steps: [HOW_MANY, ONE_FAILURE, AT_NIGHT, WAYS_OUT],
}
