import { budgetShare, burnRateOf } from '../../../core/alert/alert-rule.ts'
import type { AlertRule } from '../../../core/alert/alert-rule.ts'
import { budgetSpentAtDetection } from '../../../core/alert/detection.ts'
import { thresholdBudgetShare } from '../../../core/alert/threshold.ts'
import { workbookRules } from '../../../core/alert/workbook-rules.ts'
import type { Incident } from '../../../core/incident/incident.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { fractionNumber } from '../../../core/quantity/fraction.ts'
import { DAY, ppb, ratioOf } from '../../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../../core/quantity/units.ts'
import { burnRate, delay, duration, percent, percentExactly, ruleNamed, share, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { alertsOf, outcomeOf, ruleIn, ruleOf, withRule } from '../alert-facts.ts'
import type { Course, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { entryIn } from '../known.ts'
import { incidentOf, plainStart } from '../plain-start.ts'
import { PAGE, TICKET, deploy, MONTH, rateOf } from './start.ts'
import { TARGET, SHORT } from './later-steps.ts'
import { words } from './words.ts'

/** Slow: five times what the budget allows, for most of a day. */
const leak = (midnight: Instant): Incident =>
  incidentOf('leak', words.leak, midnight - 4 * DAY, DAY, ppb(5_000_000), 'own')

const TICKET_OR_PAGE: Step = {
  key: 'page-or-ticket',
  view: 'alerts',
  shows: ['alert-incidents', 'alert-rules'],
  covers: ['alert-incidents'],
  begin: (start) => start,
  told: (begin) => {
    const { incident, first } = alertsOf(begin, 'leak')
    const cost = percent(entryIn(begin, 'leak').own.share)
    const lasted = duration(incident.lasted)
    const { ticketOrPage } = words
    return {
      say: sentence(ticketOrPage.say, {}),
      task: sentence(ticketOrPage.task, { rule: ruleNamed(ruleOf(begin.scenario, TICKET)) }),
      question: {
        text: sentence(ticketOrPage.question, { leak: word(incident.label), failing: share(incident.failing), lasted }),
        options: [
          {
            text: sentence(ticketOrPage.page, {}),
            why: sentence(ticketOrPage.pageWhy, { least: percentExactly(outcomeOf(begin, PAGE).errorRatio) }),
          },
          {
            text: sentence(ticketOrPage.ticket, {}),
            why: sentence(ticketOrPage.ticketWhy, {
              after: delay(first?.after ?? 0),
              rule: ruleNamed(ruleOf(begin.scenario, TICKET)),
              cost,
            }),
          },
          { text: sentence(ticketOrPage.nobody, {}), why: sentence(ticketOrPage.nobodyWhy, { lasted, cost }) },
        ],
        right: first === null ? 2 : first.rule.severity === 'page' ? 0 : 1,
      },
      notes: notesOf(ticketOrPage.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    at: () => ({ row: TICKET, field: 'severity' }),
    apply: (begin) => withRule(begin, TICKET, { severity: 'page' }),
    done: (now) => ruleIn(now, TICKET)?.severity === 'page',
  },
}

/** What the learner makes of the 2 % that the page begins with. */
const MORE = budgetShare(5)

const shareOf = (rule: AlertRule, sloWindow: Milliseconds): number =>
  fractionNumber(thresholdBudgetShare(rule, sloWindow))

const WARNING: Step = {
  key: 'a-page-is-a-warning',
  view: 'alerts',
  shows: ['alert-headline', 'alert-incidents', 'alert-rules'],
  // Each of them says what was spent or left when the page came.
  covers: ['alert-headline', 'alert-incidents', 'alert-rules'],
  begin: (start) => start,
  told: (begin) => {
    const { objective } = begin.alerts
    const { rule, burnRate: rate } = outcomeOf(begin, PAGE)
    const { incident, firstPage } = alertsOf(begin, 'deploy')
    const spent = budgetSpentAtDetection(rule, objective, ratioOf(incident.failing)) ?? 1
    const { warning } = words
    const more = shareOf({ ...rule, threshold: MORE }, objective.sloWindow)
    return {
      say: sentence(warning.say, {
        deploy: word(incident.label),
        lasted: duration(incident.lasted),
        after: delay(firstPage?.after ?? 0),
      }),
      task: sentence(warning.task, { rule: ruleNamed(rule), more: percent(more) }),
      question: figureQuestion(
        sentence(warning.question, {}),
        { value: spent, why: sentence(warning.right, { spent: percent(spent) }) },
        [
          { value: Math.min(1, rate / 100), why: sentence(warning.rate, { rate: burnRate(rate) }) },
          { value: 1, why: sentence(warning.all, {}) },
        ],
        (value) => sentence(warning.option, { spent: percent(value) }),
      ),
      notes: notesOf(warning.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    at: () => ({ row: PAGE, field: 'share' }),
    apply: (begin) => withRule(begin, PAGE, { threshold: MORE }),
    done: (now) => {
      const rule = ruleIn(now, PAGE)
      return rule !== undefined && shareOf(rule, MONTH) >= shareOf({ ...rule, threshold: MORE }, MONTH)
    },
  },
}

const RATE: Step = {
  key: 'a-rate-is-no-percentage',
  view: 'alerts',
  shows: ['alert-timeline', 'alert-rules'],
  covers: ['alert-rules'],
  begin: (start) => withRule(start, PAGE, { threshold: burnRateOf(rateOf(ruleOf(start, PAGE), MONTH)) }),
  told: (begin) => {
    const { rule, burnRate: rate, errorRatio } = outcomeOf(begin, PAGE)
    const budget = errorBudget(begin.scenario.target)
    const said = { rate: burnRate(rate), budget: share(budget) }
    return {
      say: sentence(words.rate.say, { rule: ruleNamed(rule), rate: said.rate }),
      task: sentence(words.rate.task, { rule: ruleNamed(rule), half: burnRate(rate / 2) }),
      question: figureQuestion(
        sentence(words.rate.question, {}),
        { value: errorRatio, why: sentence(words.rate.right, { ...said, share: percentExactly(errorRatio) }) },
        [
          { value: Math.min(1, rate / 100), why: sentence(words.rate.percent, {}) },
          { value: ratioOf(budget), why: sentence(words.rate.budget, { budget: said.budget, even: burnRate(1) }) },
        ],
        (value) => sentence(words.rate.option, { share: percentExactly(value) }),
      ),
      notes: notesOf(words.rate.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    at: () => ({ row: PAGE, field: 'rate' }),
    apply: (begin) => withRule(begin, PAGE, { threshold: burnRateOf(rateOf(ruleOf(begin, PAGE), MONTH) / 2) }),
    done: (now, begin) => {
      const rule = ruleIn(now, PAGE)
      return rule !== undefined && rateOf(rule, MONTH) <= rateOf(ruleOf(begin, PAGE), MONTH) / 2
    },
  },
}

/** Two rules, a page and a ticket, against a bad deploy and a slow leak. */
export const whoIsWoken: Course = {
  key: 'who-is-woken',
  words,
  minutes: 7,
  start: (beginning) =>
    plainStart(beginning, {
      requestsPerSecond: 50,
      incidents: [deploy(beginning.midnight), leak(beginning.midnight)],
      alertRules: workbookRules().filter(({ id }) => id === PAGE || id === TICKET),
    }),
  steps: [TICKET_OR_PAGE, WARNING, RATE, TARGET, SHORT],
}
