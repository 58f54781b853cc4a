import { burnRateOf } from '../../../core/alert/alert-rule.ts'
import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { detectionTime, resetTime } from '../../../core/alert/detection.ts'
import { usualShortWindow } from '../../../core/alert/short-window.ts'
import { workbookRules } from '../../../core/alert/workbook-rules.ts'
import type { Incident } from '../../../core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb } from '../../../core/quantity/units.ts'
import type { Instant } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { spentInIncidents } from '../../../core/scenario/spenders.ts'
import { burnRate, count, delay, duration, percent, ruleNamed, share, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { outcomeOf, ruleIn, ruleOf, withRule } from '../alert-facts.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { incidentOf } from '../plain-start.ts'
import { PAGE, MONTH, rateOf } from './start.ts'
import { words } from './words.ts'

const BLIPS = 12

/** Two minutes in which one request in ten failed, every other day. */
const blips = (now: Instant): readonly Incident[] =>
  Array.from({ length: BLIPS }, (_, place) =>
    incidentOf(
      `blip-${place + 1}`,
      words.blip,
      now - (place + 1) * 2 * DAY + 10 * HOUR,
      2 * MINUTE,
      ppb(100_000_000),
      'own',
    ),
  )

const EVEN = burnRateOf(1)

/** The rule as the Workbook has it. */
const usualOf = (scenario: Scenario): AlertRule => ruleOf({ ...scenario, alertRules: workbookRules() }, PAGE)

export const TARGET: Step = {
  key: 'not-below-the-target',
  view: 'alerts',
  shows: ['alert-headline', 'alert-timeline', 'alert-rules'],
  covers: ['alert-headline', 'alert-timeline'],
  begin: (start) => ({
    ...withRule(start, PAGE, { threshold: EVEN }),
    incidents: blips(start.now ?? 0),
    alertRules: [{ ...ruleOf(start, PAGE), threshold: EVEN }],
  }),
  told: (begin, look) => {
    const { rule } = outcomeOf(begin, PAGE)
    const { pages } = begin.alerts
    const { target } = words
    const longWindow = duration(rule.longWindow)
    const usual = outcomeOf(look(withRule(begin.scenario, PAGE, usualOf(begin.scenario))), PAGE)
    return {
      say: sentence(target.say, { longWindow, target: share(begin.scenario.target) }),
      task: sentence(target.task, { rule: ruleNamed(rule), rate: burnRate(usual.burnRate) }),
      question: figureQuestion(
        sentence(target.question, {
          blips: count(begin.scenario.incidents.length, words.blips),
          spent: percent(spentInIncidents(begin.assessment).share),
        }),
        { value: pages, why: sentence(target.right, { longWindow }) },
        [
          { value: 0, why: sentence(target.never, { longWindow }) },
          { value: 1, why: sentence(target.once, {}) },
        ],
        (value) => sentence(target.option, { pages: count(value, words.times) }),
      ),
      notes: notesOf(target.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    at: () => ({ row: PAGE, field: 'rate' }),
    apply: (begin) => withRule(begin, PAGE, { threshold: usualOf(begin).threshold }),
    done: (now, begin) => {
      const rule = ruleIn(now, PAGE)
      return rule !== undefined && rateOf(rule, MONTH) >= rateOf(usualOf(begin), MONTH)
    },
  },
}

export const SHORT: Step = {
  key: 'short-window',
  view: 'alerts',
  shows: ['alert-headline', 'alert-timeline', 'alert-incidents', 'alert-rules', 'detection'],
  covers: ['alert-headline', 'alert-timeline', 'alert-incidents', 'detection'],
  begin: (start) => start,
  told: ({ scenario, alerts: { objective } }) => {
    const rule = ruleOf(scenario, PAGE)
    const without = { ...rule, shortWindow: null }
    const named = { rule: ruleNamed(rule) }
    const [detection, later] = [rule, without].map((one) => detectionTime(one, objective, 1) ?? 0)
    const [reset, longer] = [rule, without].map((one) => resetTime(one, objective, 1) ?? 0)
    const fires = { detection: delay(detection ?? 0) }
    const shortWindow = duration(rule.shortWindow ?? usualShortWindow(rule.longWindow))
    const resetWithout = delay(longer ?? 0)
    const firesLater = later !== detection
    const clearsLater = longer !== reset
    const { short } = words
    return {
      say: sentence(short.say, { ...named, longWindow: duration(rule.longWindow), shortWindow }),
      task: sentence(short.task, { ...named, deploy: word(words.deploy) }),
      question: {
        text: sentence(short.question, {}),
        options: [
          { text: sentence(short.sooner, {}), why: sentence(short.soonerWhy, { ...fires, shortWindow }) },
          {
            text: sentence(short.clears, {}),
            why: sentence(short.clearsWhy, { reset: delay(reset ?? 0), resetWithout }),
          },
          { text: sentence(short.both, {}), why: sentence(short.bothWhy, fires) },
          { text: sentence(short.nothing, {}), why: sentence(short.nothingWhy, { resetWithout }) },
        ],
        right: firesLater ? (clearsLater ? 2 : 0) : clearsLater ? 1 : 3,
      },
      notes: notesOf(short.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    at: () => ({ row: PAGE, field: 'short' }),
    apply: (begin) => withRule(begin, PAGE, { shortWindow: null }),
    done: (now, begin) => ruleOf(begin, PAGE).shortWindow !== null && ruleIn(now, PAGE)?.shortWindow === null,
  },
}
