import { eveningPeak } from '../../../core/measurement/traffic-profile.ts'
import { HOUR, ppb } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, percent, share, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Course, Step } from '../course.ts'
import { figureQuestion } from '../figure-question.ts'
import { entryIn } from '../known.ts'
import { notesOf } from '../notes.ts'
import { incidentIn, ownIncident, plainStart } from '../plain-start.ts'
import { OUTAGE, LIMP, atNight, outage, limp, costsOf, moved, by } from './start.ts'
import { CHARGED_WHOLE, ALIKE, AGREED } from './later-steps.ts'
import { words } from './words.ts'

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
    at: () => ({ row: OUTAGE }),
    apply: atNight,
    done: (now, begin) => {
      const incident = incidentIn(now, OUTAGE)
      return incident !== null && eveningPeak(incident.began) <= eveningPeak(ownIncident(atNight(begin), OUTAGE).began)
    },
  },
}

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
