import type { RuleOutcome } from '../../../core/alert/alert-assessment.ts'
import { steadyTimeToExhaustion } from '../../../core/burn/burn-rate.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { ratioOf } from '../../../core/quantity/units.ts'
import { burnRate, duration, incidentNamed, percentExactly, share, span } from '../../fact.ts'
import { fastest } from '../../rules.ts'
import { sentence } from '../../sentence.ts'
import type { Known, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { measuredIn } from '../known.ts'
import { incidentIn } from '../plain-start.ts'
import { failingAt, GOING, goingIn, justBegun, real } from './start.ts'
import { words } from './words.ts'

/**
 * The rule that asks for the highest burn rate.
 *
 * @throws RangeError when there is none.
 */
export const loudest = ({ alerts }: Known): RuleOutcome => {
  const rule = fastest(alerts)
  if (rule === null) throw new RangeError('no alert rule in the lesson')
  return rule
}

/** What "14.4×" is taken for: so many percent. */
const takenForPercent = (rate: number): number => rate / 100

export const alarm: Step = {
  key: 'alarm',
  view: 'budget',
  shows: ['target', 'allowance', 'facts', 'incidents'],
  covers: ['facts'],
  begin: real,
  told: (begin) => {
    const { scenario } = begin
    const { countedTime } = measuredIn(begin)
    const rule = loudest(begin)
    const rate = burnRate(rule.burnRate)
    const budget = errorBudget(scenario.target)
    const lasts = span(steadyTimeToExhaustion(1, rule.burnRate, countedTime))
    const { why } = words.alarm
    return {
      say: sentence(words.alarm.say, { target: share(scenario.target), window: duration(countedTime), rate }),
      question: figureQuestion(
        sentence(words.alarm.question, { rate }),
        { value: rule.errorRatio, why: sentence(why.right, { rate, errorBudget: share(budget), lasts }) },
        [
          { value: ratioOf(budget), why: sentence(why.even, { even: burnRate(1) }) },
          { value: takenForPercent(rule.burnRate), why: sentence(why.percent, { errorBudget: share(budget) }) },
        ],
        (part) => sentence(words.alarm.option, { share: percentExactly(part) }),
      ),
      task: sentence(words.alarm.task, { rate, going: incidentNamed(goingIn(scenario)) }),
      notes: [sentence(words.alarm.notes.say, {}), sentence(words.alarm.notes.next, { lasts })],
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => failingAt(begin, goingIn(justBegun(begin)).failing),
    done: (now, begin) => incidentIn(now, GOING)?.failing === goingIn(justBegun(begin)).failing,
  },
}
