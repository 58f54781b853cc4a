import { workbookRules } from '../../../core/alert/workbook-rules.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { MINUTE, ratioOf, SECOND } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { amount, duration, percentExactly, share, span } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Course, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { notesOf } from '../notes.ts'
import { plainStart } from '../plain-start.ts'
import { PAGE, FEWER, requests, windowLength, lowOf, failuresAllowed } from './start.ts'
import { AT_NIGHT, WAYS_OUT } from './later-steps.ts'
import { words } from './words.ts'

const apart = ({ requestsPerSecond }: Scenario) => span(SECOND / (requestsPerSecond ?? 1))

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
    done: (now) => now.requestsPerSecond !== null && now.requestsPerSecond <= FEWER,
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
