import { profileOf, sameOutage } from '../../../core/budget/same-outage.ts'
import { methodComparison } from '../../../core/budgeting/method-comparison.ts'
import type { BudgetingMethod } from '../../../core/budgeting/budgeting-method.ts'
import type { PeakAndNight } from '../../../core/measurement/peak-and-night.ts'
import { eveningPeak } from '../../../core/measurement/traffic-profile.ts'
import { DAY, HOUR, MINUTE, ppb, ratioOf, WHOLE } from '../../../core/quantity/units.ts'
import type { Instant, PartsPerBillion, Ratio } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, percent, share, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Course, Known, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn } from '../known.ts'
import { notesOf } from '../notes.ts'
import { incidentIn, incidentOf, ownIncident, plainStart, withIncident } from '../plain-start.ts'
import { words } from './words.ts'

const OUTAGE = 'outage'
const LIMP = 'limp'

const DAYS_AGO = 6
const EVENING = 19 * HOUR + 20 * MINUTE
const QUIET = 4 * HOUR

const outage = (midnight: Instant) =>
  incidentOf(OUTAGE, words.outage, midnight - DAYS_AGO * DAY + EVENING, 20 * MINUTE, WHOLE)

/** In the morning, when as many people come as on average. */
const limp = (now: Instant, lasted: number, failing: PartsPerBillion) =>
  incidentOf(LIMP, words.limp, now - 9 * DAY + 9 * HOUR, lasted, failing, 'own')

/** What an incident costs by each method, on the same data. */
const costsOf = ({ scenario, assessment }: Known, id: string): Readonly<Record<BudgetingMethod, Ratio>> => {
  const { verdicts } = methodComparison(scenario, assessment)
  const by = (method: BudgetingMethod): Ratio =>
    verdicts[method].assessment.ledger.find(({ incident }) => incident.id === id)?.own.share ?? 0
  return { occurrences: by('occurrences'), timeslices: by('timeslices'), 'ratio-timeslices': by('ratio-timeslices') }
}

const moved = ({ scenario, assessment: { events, outlook } }: Known): PeakAndNight => {
  const { lasted, failing } = ownIncident(scenario, OUTAGE)
  return sameOutage(outlook, profileOf(events, outlook, scenario.trafficProfile), lasted, ratioOf(failing))
}

const WHEN_IT_COUNTS: Step = {
  key: 'when-it-counts',
  view: 'budget',
  shows: ['remaining', 'incidents', 'peak-and-night'],
  covers: ['peak-and-night'],
  begin: (start) => start,
  told: (begin) => {
    const { incident, own } = entryIn(begin, OUTAGE)
    const { night } = moved(begin)
    const lasted = duration(incident.lasted)
    const said = words.whenItCounts
    return {
      say: sentence(said.say, {}),
      task: sentence(said.task, { outage: word(incident.label) }),
      question: figureQuestion(
        sentence(said.question, { lasted, peak: percent(own.share) }),
        { value: night.share, why: sentence(said.right, { cost: percent(night.share) }) },
        [
          { value: own.share, why: sentence(said.same, {}) },
          { value: incident.lasted / begin.assessment.allowedBadTime, why: sentence(said.clock, { lasted }) },
        ],
        (value) => sentence(said.option, { cost: percent(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'incidents',
    apply: (begin) => withIncident(begin, OUTAGE, { began: ownIncident(begin, OUTAGE).began - EVENING + QUIET }),
    done: (now, begin) => {
      const incident = incidentIn(now, OUTAGE)
      return incident !== null && eveningPeak(incident.began) < eveningPeak(ownIncident(begin, OUTAGE).began) / 2
    },
  },
}

const by = (scenario: Scenario, budgetingMethod: BudgetingMethod): Scenario => ({ ...scenario, budgetingMethod })

const ofSlices = (now: Scenario): boolean => now.budgetingMethod === 'timeslices'

const FORGIVEN: Step = {
  key: 'a-good-slice-forgives',
  view: 'budget',
  shows: ['good', 'target', 'budgeting-method', 'slo-window', 'remaining', 'spenders', 'three-methods'],
  covers: ['three-methods'],
  begin: (start) => ({ ...start, incidents: [limp(start.now ?? 0, 3 * HOUR, ppb(40_000_000))] }),
  told: (begin) => {
    const { timeSlices } = begin.scenario
    const { incident } = entryIn(begin, LIMP)
    const { occurrences, timeslices } = costsOf(begin, LIMP)
    const limit = share(timeSlices.target)
    const said = words.forgiven
    return {
      say: sentence(said.say, { slice: duration(timeSlices.length), limit }),
      task: sentence(said.task, {}),
      question: figureQuestion(
        sentence(said.question, {
          lasted: duration(incident.lasted),
          failing: share(incident.failing),
          events: percent(occurrences),
        }),
        { value: timeslices, why: sentence(said.right, { cost: percent(timeslices), limit }) },
        [
          { value: occurrences, why: sentence(said.same, {}) },
          { value: incident.lasted / begin.assessment.allowedBadTime, why: sentence(said.whole, { limit }) },
        ],
        (value) => sentence(said.option, { cost: percent(value) }),
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'budgeting-method',
    apply: (begin) => by(begin, 'timeslices'),
    done: (now, begin) => !ofSlices(begin) && ofSlices(now),
  },
}

/** What the slice target is lowered to, so that the limping slices are good. */
const LOWER = ppb(850_000_000)

const ORDER = ['occurrences', 'timeslices', 'ratio-timeslices'] as const satisfies readonly BudgetingMethod[]

const CHARGED_WHOLE: Step = {
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
    apply: (begin) => ({ ...begin, timeSlices: { ...begin.timeSlices, target: LOWER } }),
    done: (now, begin) => now.timeSlices.target < begin.timeSlices.target,
  },
}

const atNight = (start: Scenario): Scenario =>
  withIncident(start, OUTAGE, { began: ownIncident(start, OUTAGE).began - EVENING + QUIET })

const ALIKE: Step = {
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

const AGREED: Step = {
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

/** One outage and one long limp, counted by requests, by slices and by their average. */
export const methods: Course = {
  key: 'methods',
  words,
  minutes: 7,
  start: (beginning) =>
    plainStart(beginning, {
      requestsPerSecond: 50,
      trafficProfile: { kind: 'evening-peak', timeZone: 'UTC' },
      incidents: [outage(beginning.midnight)],
    }),
  steps: [WHEN_IT_COUNTS, FORGIVEN, CHARGED_WHOLE, ALIKE, AGREED],
}
