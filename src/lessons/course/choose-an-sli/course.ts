import type { Incident } from '../../../core/incident/incident.ts'
import { errorBudget } from '../../../core/objective/error-budget.ts'
import { DAY, HOUR, ppb, SECOND, WHOLE } from '../../../core/quantity/units.ts'
import type { Milliseconds } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { duration, percent, share, word } from '../../fact.ts'
import { sentence } from '../../sentence.ts'
import type { Course, Known, Step } from '../course.ts'
import { words } from './words.ts'

/** Slower than this is as bad as an error: where good means answered in time. */
export const THRESHOLD: Milliseconds = 2 * SECOND

/** How long a payment took on the slow evening. */
export const ANSWER: Milliseconds = 10 * SECOND

/** Payments that succeeded late: bad only for who looks at the time. */
export const slowEvening = ({ now }: Scenario): Incident => ({
  id: 'slow-evening',
  label: words.slow,
  began: (now ?? 0) - 3 * DAY + 18 * HOUR,
  lasted: 2 * HOUR,
  failing: ppb(50_000_000),
  cause: 'dependency',
  measured: false,
})

/** The same facts where slow is bad. */
export const withSlowAsBad = (start: Scenario): Scenario => ({
  ...start,
  latencyThreshold: THRESHOLD,
  incidents: [...start.incidents, slowEvening(start)],
})

/** What a counter sees that no request reaches while everything is down. */
export const withoutOutage = (start: Scenario): Scenario => ({
  ...start,
  exclusionsApply: true,
  exclusions: start.incidents
    .filter(({ failing }) => failing === WHOLE)
    .map(({ id, began, lasted }) => ({ id: `${id}-unseen`, kind: 'maintenance', reason: words.unseen, began, lasted })),
})

const left = ({ assessment }: Known): number => assessment.remaining?.share ?? 0

const spent = ({ assessment }: Known, id: string): number =>
  assessment.ledger.find(({ incident }) => incident.id === id)?.own.share ?? 0

const threshold = duration(THRESHOLD)

const allSlow = (begin: Scenario): Scenario => ({
  ...begin,
  incidents: begin.incidents.map((one) => (one.id === 'slow-evening' ? { ...one, failing: WHOLE } : one)),
})

const upButSlow: Step = {
  key: 'up-but-slow',
  view: 'budget',
  shows: ['good', 'target', 'slo-window', 'remaining', 'incidents'],
  covers: [],
  begin: (start) => start,
  attempt: {
    kind: 'change',
    part: 'target',
    apply: (begin) => ({ ...begin, latencyThreshold: THRESHOLD }),
    done: (now) => now.latencyThreshold !== null,
  },
  told: (begin, look) => {
    const text = words.upButSlow
    const evening = slowEvening(begin.scenario)
    const slow = withSlowAsBad(begin.scenario)
    const option = (part: number) => sentence(words.share, { part: percent(part) })
    return {
      say: sentence(text.say, {
        budget: share(errorBudget(begin.scenario.target)),
        left: percent(left(begin)),
      }),
      task: sentence(text.task, { threshold }),
      question: {
        text: sentence(text.question, {
          failing: share(evening.failing),
          answer: duration(ANSWER),
          lasted: duration(evening.lasted),
        }),
        options: [
          { text: option(0), why: sentence(text.none, {}) },
          { text: option(spent(look(slow), evening.id)), why: sentence(text.asUsers, {}) },
          { text: option(spent(look(allSlow(slow)), evening.id)), why: sentence(text.allDown, {}) },
        ],
        right: 0,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const slowIsBad: Step = {
  key: 'slow-is-bad',
  view: 'budget',
  shows: ['good', 'target', 'remaining', 'incidents', 'spenders'],
  covers: ['remaining', 'incidents', 'spenders'],
  begin: withSlowAsBad,
  attempt: { kind: 'look', part: 'incidents' },
  told: (begin, look) => {
    const text = words.slowIsBad
    const { scenario } = begin
    const before = left(look({ ...scenario, incidents: scenario.incidents.filter(({ id }) => id !== 'slow-evening') }))
    const option = (part: number) => sentence(words.left, { part: percent(part) })
    return {
      say: sentence(text.say, { threshold }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, { before: percent(before) }),
        options: [
          { text: option(left(begin)), why: sentence(text.right, {}) },
          { text: option(spent(begin, 'slow-evening')), why: sentence(text.spent, {}) },
          { text: option(before), why: sentence(text.same, {}) },
        ],
        right: 0,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const whereCounted: Step = {
  key: 'where-it-is-counted',
  view: 'budget',
  shows: ['good', 'target', 'remaining', 'incidents', 'excluded-time'],
  covers: ['remaining', 'incidents'],
  begin: (start) => start,
  attempt: {
    kind: 'change',
    part: 'excluded-time',
    apply: withoutOutage,
    done: (now, begin) => now.exclusions.length > begin.exclusions.length,
  },
  told: (begin, look) => {
    const text = words.whereCounted
    const outage = begin.scenario.incidents.find(({ failing }) => failing === WHOLE)
    const option = (part: number) => sentence(words.left, { part: percent(part) })
    return {
      say: sentence(text.say, { lasted: duration(outage?.lasted ?? 0), outage: word(outage?.label ?? '') }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: option(left(begin)), why: sentence(text.felt, {}) },
          { text: option(left(look(withoutOutage(begin.scenario)))), why: sentence(text.right, {}) },
          { text: option(1), why: sentence(text.all, {}) },
        ],
        right: 1,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const writeItDown: Step = {
  key: 'write-it-down',
  view: 'budget',
  shows: ['good', 'target', 'slo-window', 'remaining'],
  covers: [],
  begin: withSlowAsBad,
  attempt: { kind: 'look', part: 'target' },
  told: ({ scenario }) => {
    const text = words.writeItDown
    return {
      say: sentence(text.say, { target: share(scenario.target) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: [
          { text: sentence(text.machines.text, {}), why: sentence(text.machines.why, {}) },
          { text: sentence(text.mean.text, { threshold }), why: sentence(text.mean.why, {}) },
          { text: sentence(text.right.text, { threshold }), why: sentence(text.right.why, {}) },
          { text: sentence(text.complaints.text, {}), why: sentence(text.complaints.why, {}) },
        ],
        right: 2,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

/** What to count at a checkout: up but slow, and from where. */
export const chooseAnSli: Course = {
  key: 'choose-an-sli',
  words: words.course,
  minutes: 20,
  // The provider's brown-out would only stand in the way of the slow evening.
  start: ({ builtIn }) => ({ ...builtIn, incidents: builtIn.incidents.filter(({ failing }) => failing === WHOLE) }),
  steps: [upButSlow, slowIsBad, whereCounted, writeItDown],
}
