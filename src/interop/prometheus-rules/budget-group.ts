import { durationText } from '../../core/quantity/duration.ts'
import { errorBudget } from '../../core/objective/error-budget.ts'
import { fraction, fractionText } from '../../core/quantity/fraction.ts'
import { MINUTE, WHOLE } from '../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../core/quantity/units.ts'
import type { SloWindow } from '../../core/window/slo-window.ts'
import type { YAMLMap } from 'yaml'
import { windowWords } from '../specification/window-words.ts'
import type { RulePlan } from './rule-plan.ts'
import { selectorText } from './selector-text.ts'
import { list, mapping, remarked } from '../yaml/yaml-text.ts'

/** A look over the whole SLO window is dear, and its answer changes slowly. Over 4 minutes there would be holes in graphs. */
const INTERVAL = 2 * MINUTE

const shareText = (share: PartsPerBillion): string => fractionText(fraction(BigInt(share), BigInt(WHOLE)))

/** Records the objective, its error budget, and how much of that is left. */
export const budgetGroup = (plan: RulePlan, sloWindow: SloWindow, evaluationInterval: Milliseconds): YAMLMap => {
  const { metrics, objective, labels } = plan
  const length = durationText(objective.sloWindow)
  const budget = errorBudget(objective.target)
  const increase = (selector: string): string => `sum(increase(${selector}[${length}]))`
  const record = (name: string, expr: string): YAMLMap =>
    mapping({ record: name, expr, labels: mapping({ ...labels }) })
  const spent = `(\n    (${increase(selectorText(metrics.bad))} or vector(0))\n  /\n    ${increase(selectorText(metrics.valid))}\n)`
  return mapping({
    name: plan.groups.budget,
    interval: durationText(Math.max(INTERVAL, evaluationInterval)),
    rules: list([
      remarked(record('slo:objective:ratio', `vector(${shareText(objective.target)})`), 'What is promised.'),
      remarked(record('slo:error_budget:ratio', `vector(${shareText(budget)})`), 'What may fail of it.'),
      remarked(
        record('slo:error_budget_remaining:ratio', `1 - ${spent} / ${shareText(budget)}`),
        `What is left of the budget: 1 is all of it, 0 nothing, below 0 it is overspent. Until there are ${length} of samples, it goes by those there are.`,
        ...calendarRemark(sloWindow, length),
      ),
    ]),
  })
}

const calendarRemark = (sloWindow: SloWindow, length: string): readonly string[] =>
  sloWindow.kind === 'rolling'
    ? []
    : [
        `The SLO window is the ${windowWords(sloWindow)}, which a range cannot follow. This looks at the last ${length} instead, the length of the present one: it is right at the end of the window and approximate before.`,
      ]
