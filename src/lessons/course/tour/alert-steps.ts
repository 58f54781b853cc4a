import { errorBudget } from '../../../core/objective/error-budget.ts'
import { stricterTarget } from '../../../core/objective/stricter-target.ts'
import { usualShortWindow } from '../../../core/alert/short-window.ts'
import { ppb } from '../../../core/quantity/units.ts'
import { burnRate, delay, duration, percentExactly, ruleNamed, share, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import { alertsOf, outcomeOf, ruleIn, withRule } from '../alert-facts.ts'
import type { Known, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { withIncident } from '../plain-start.ts'
import { incidentsOf } from './incidents.ts'
import { words } from './words.ts'

const PAGE = 'page-1h'

/** How much of the requests would have failed of a milder deploy. */
const MILDER = ppb(100_000_000)

export const WOKEN: Step = {
  key: 'who-was-woken',
  view: 'alerts',
  shows: ['alert-headline', 'alert-rules'],
  covers: [],
  begin: (start) => start,
  told: (begin, look) => {
    const { scenario } = begin
    const { deploy } = incidentsOf(scenario)
    const { rule, errorRatio } = outcomeOf(begin, PAGE)
    const pageAfter = (known: Known) => alertsOf(known, deploy.id).firstPage?.after ?? rule.longWindow
    const before = pageAfter(begin)
    const then = pageAfter(look(withIncident(scenario, deploy.id, { failing: MILDER })))
    const longWindow = duration(rule.longWindow)
    const shortWindow = duration(rule.shortWindow ?? usualShortWindow(rule.longWindow))
    const said = words.woken
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, { rule: ruleNamed(rule) }),
      question: figureQuestion(
        sentence(said.question, { deploy: word(deploy.label), before: delay(before), milder: share(MILDER) }),
        {
          value: then,
          why: sentence(said.right, {
            rule: ruleNamed(rule),
            least: percentExactly(errorRatio),
            longWindow,
            shortWindow,
          }),
        },
        [
          { value: before, why: sentence(said.same, {}) },
          { value: rule.longWindow, why: sentence(said.long, { longWindow }) },
        ],
        (value) => sentence(said.option, { after: delay(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'alert-rules',
    at: () => ({ row: PAGE, field: 'severity' }),
    apply: (begin) => withRule(begin, PAGE, { severity: 'ticket' }),
    done: (now) => ruleIn(now, PAGE)?.severity === 'ticket',
  },
}

export const FILES: Step = {
  key: 'rules-as-files',
  view: 'alerts',
  shows: ['alert-rules', 'rules-as-code'],
  covers: [],
  begin: (start) => start,
  told: (begin, look) => {
    const { scenario } = begin
    const stricter = stricterTarget(scenario.target) ?? scenario.target
    const { rule, errorRatio, burnRate: rate } = outcomeOf(begin, PAGE)
    const then = outcomeOf(look({ ...scenario, target: stricter }), PAGE).errorRatio
    const said = words.files
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, {}),
      question: figureQuestion(
        sentence(said.question, { target: share(scenario.target), stricter: share(stricter), rule: ruleNamed(rule) }),
        {
          value: then,
          why: sentence(said.right, {
            share: percentExactly(then),
            rate: burnRate(rate),
            budget: share(errorBudget(stricter)),
          }),
        },
        [
          { value: errorRatio, why: sentence(said.same, {}) },
          { value: Math.min(1, errorRatio * 10), why: sentence(said.looser, {}) },
        ],
        (value) => sentence(said.option, { share: percentExactly(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: { kind: 'look', part: 'rules-as-code' },
}
