import { burnRateOf } from '../../../core/alert/alert-rule.ts'
import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { eventsNeeded, ruleWarnings } from '../../../core/alert/rule-warnings.ts'
import { thresholdBurnRate } from '../../../core/alert/threshold.ts'
import type { LowTraffic, WaysOut } from '../../../core/budget/low-traffic.ts'
import { fractionNumber } from '../../../core/quantity/fraction.ts'
import { DAY, HOUR, ppb, SECOND, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { sloPeriod } from '../../../core/window/slo-period.ts'
import { amount, count, duration, percentExactly, ruleNamed, share } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import { outcomeOf, ruleIn, ruleOf, withRule } from '../alert-facts.ts'
import type { Step } from '../course.ts'
import { notesOf } from '../notes.ts'
import { PAGE, FEWER, requests, windowLength, lowOf, failuresAllowed } from './start.ts'
import { words } from './words.ts'

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

export const AT_NIGHT: Step = {
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
    at: () => ({ row: PAGE, field: 'long' }),
    apply: (begin) => withRule(begin, PAGE, { longWindow: 2 * HOUR }),
    done: (now, begin) => {
      const rule = ruleIn(now, PAGE)
      return rule !== undefined && firesForOne(ruleOf(begin, PAGE), begin) && !firesForOne(rule, now)
    },
  },
}

const ROOM = 10

export const WAYS_OUT: Step = {
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
    apply: (begin) => ({ ...begin, target: ppb(996_100_000) }),
    done: (now) => failuresAllowed(now) >= ROOM,
  },
}
