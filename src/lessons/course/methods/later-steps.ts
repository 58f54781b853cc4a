import { methodComparison } from '../../../core/budgeting/method-comparison.ts'
import type { BudgetingMethod } from '../../../core/budgeting/budgeting-method.ts'
import { MINUTE, ppb, WHOLE } from '../../../core/quantity/units.ts'
import { duration, percent, share } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn } from '../known.ts'
import { notesOf } from '../notes.ts'
import { OUTAGE, LIMP, atNight, limp, costsOf, moved, by } from './start.ts'
import { words } from './words.ts'

/** What the slice target is lowered to, so that the limping slices are good. */
const LOWER = ppb(850_000_000)

const ORDER = ['occurrences', 'timeslices', 'ratio-timeslices'] as const satisfies readonly BudgetingMethod[]

export const CHARGED_WHOLE: Step = {
  key: 'a-bad-slice-is-bad-as-a-whole',
  view: 'budget',
  shows: ['good', 'target', 'budgeting-method', 'slo-window', 'remaining', 'spenders', 'three-methods'],
  covers: ['remaining', 'spenders', 'three-methods'],
  begin: (start) => ({
    ...by(start, 'timeslices'),
    incidents: [limp(start.now ?? 0, 30 * MINUTE, ppb(100_000_000))],
  }),
  told: (begin) => {
    const { timeSlices } = begin.scenario
    const { incident } = entryIn(begin, LIMP)
    const costs = costsOf(begin, LIMP)
    const most = ORDER.reduce((dearest, one) => (costs[one] > costs[dearest] ? one : dearest))
    const events = percent(costs.occurrences)
    const said = words.whole
    return {
      say: sentence(said.say, {
        failing: share(incident.failing),
        lasted: duration(incident.lasted),
        allowed: share(ppb(WHOLE - timeSlices.target)),
      }),
      task: sentence(said.task, { lower: share(LOWER) }),
      question: {
        text: sentence(said.question, {}),
        options: [
          { text: sentence(said.events, {}), why: sentence(said.eventsWhy, { events }) },
          {
            text: sentence(said.slices, {}),
            why: sentence(said.slicesWhy, { slices: percent(costs.timeslices), events }),
          },
          {
            text: sentence(said.average, {}),
            why: sentence(said.averageWhy, { average: percent(costs['ratio-timeslices']) }),
          },
        ],
        right: ORDER.indexOf(most),
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'budgeting-method',
    at: () => ({ field: 'slices' }),
    apply: (begin) => ({ ...begin, timeSlices: { ...begin.timeSlices, target: LOWER } }),
    done: (now) => now.budgetingMethod === 'timeslices' && now.timeSlices.target <= LOWER,
  },
}

export const ALIKE: Step = {
  key: 'every-slice-alike',
  view: 'budget',
  shows: ['good', 'target', 'budgeting-method', 'slo-window', 'remaining', 'incidents', 'three-methods'],
  covers: ['three-methods'],
  begin: atNight,
  told: (begin) => {
    const { incident } = entryIn(begin, OUTAGE)
    const costs = costsOf(begin, OUTAGE)
    const average = costs['ratio-timeslices']
    const said = words.alike
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, {}),
      question: figureQuestion(
        sentence(said.question, {
          lasted: duration(incident.lasted),
          night: percent(costs.occurrences),
        }),
        { value: average, why: sentence(said.right, { cost: percent(average) }) },
        [
          { value: costs.occurrences, why: sentence(said.same, {}) },
          { value: moved(begin).peak.share, why: sentence(said.peak, {}) },
        ],
        (value) => sentence(said.option, { cost: percent(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'budgeting-method',
    apply: (begin) => by(begin, 'ratio-timeslices'),
    done: (now, begin) => now.budgetingMethod === 'ratio-timeslices' && begin.budgetingMethod !== 'ratio-timeslices',
  },
}

export const AGREED: Step = {
  key: 'which-one-is-right',
  view: 'budget',
  shows: ['good', 'target', 'budgeting-method', 'slo-window', 'remaining', 'incidents', 'three-methods'],
  covers: [],
  begin: (start) => {
    const { incidents } = atNight(start)
    return { ...start, incidents: [...incidents, limp(start.now ?? 0, 30 * MINUTE, ppb(100_000_000))] }
  },
  told: ({ scenario, assessment }) => {
    const { verdicts } = methodComparison(scenario, assessment)
    const left = ORDER.map((method) => verdicts[method].assessment.remaining?.share ?? 0)
    const [events = 0, slices = 0, average = 0] = left
    const said = words.agreed
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, {}),
      question: {
        text: sentence(said.question, { events: percent(events), slices: percent(slices), average: percent(average) }),
        options: [
          { text: sentence(said.lowest, {}), why: sentence(said.lowestWhy, { lowest: percent(Math.min(...left)) }) },
          { text: sentence(said.events, {}), why: sentence(said.eventsWhy, { events: percent(events) }) },
          { text: sentence(said.chosen, {}), why: sentence(said.chosenWhy, {}) },
        ],
        right: 2,
      },
      notes: notesOf(said.notes),
    }
  },
  attempt: { kind: 'look', part: 'three-methods' },
}
