import type { Incident } from '../../../core/incident/incident.ts'
import { allowedBadTime } from '../../../core/objective/error-budget.ts'
import { DAY, MINUTE, ppb, WHOLE } from '../../../core/quantity/units.ts'
import type { Milliseconds, PartsPerBillion } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { count, duration, percent, share, span } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import { monthOf, strictestKept, TARGETS, testedMonths } from '../../workshop/months.ts'
import type { MonthSeed, TestedMonth } from '../../workshop/months.ts'
import type { AnswerOption, Course, Known, Step } from '../course.ts'
import { words } from './words.ts'

/** The months that all groups meet, the mildest first. */
export const SEEDS = ['harbour', 'pebble', 'cedar'] as const satisfies readonly MonthSeed[]

const OUTAGE = 20 * MINUTE

const month =
  (seed: MonthSeed) =>
  (start: Scenario): Scenario =>
    monthOf(start, seed, start.now ?? 0)

const isOutage = ({ failing }: Incident): boolean => failing === WHOLE

const lasting = (incidents: readonly Incident[]): Milliseconds => incidents.reduce((sum, { lasted }) => sum + lasted, 0)

const left = ({ assessment }: Known): number => assessment.remaining?.share ?? 0

/** The length of the scenario's own SLO window. */
const windowOf = ({ assessment }: Known): number => assessment.period.end - assessment.period.start

const another =
  (target: PartsPerBillion) =>
  (begin: Scenario): Scenario => ({ ...begin, target })

const targetChange = (target: number): Step['attempt'] => ({
  kind: 'change',
  part: 'target',
  apply: another(ppb(target)),
  done: (now, begin) => now.target !== begin.target,
})

/** Every target as an option, and what to say of the right one, of those that are too loose and of those too strict. */
const targetOptions = (
  right: number,
  why: (target: PartsPerBillion, place: number) => AnswerOption['why'],
): readonly [AnswerOption, AnswerOption, ...AnswerOption[]] => {
  const first = Math.max(0, Math.min(right - 1, TARGETS.length - 4))
  const [one, two, ...others] = TARGETS.slice(first, first + 4).map((target, place) => ({
    text: sentence(words.target, { target: share(target) }),
    why: why(target, first + place),
  }))
  if (one === undefined || two === undefined) throw new RangeError('no targets to choose from')
  return [one, two, ...others]
}

const rightPlace = (right: number): number => right - Math.max(0, Math.min(right - 1, TARGETS.length - 4))

const choose: Step = {
  key: 'choose',
  view: 'budget',
  shows: ['good', 'target', 'slo-window', 'allowance', 'downtime-table'],
  covers: ['downtime-table', 'allowance'],
  begin: (start) => start,
  attempt: targetChange(999_500_000),
  told: (begin) => {
    const text = words.choose
    const length = windowOf(begin)
    const allowed = (target: PartsPerBillion): number => allowedBadTime(length, target)
    const right = TARGETS.findLastIndex((target) => allowed(target) >= OUTAGE)
    return {
      say: sentence(text.say, {}),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, { outage: duration(OUTAGE), window: duration(length) }),
        options: targetOptions(right, (target, place) => {
          const fact = { allowed: duration(allowed(target)) }
          if (place === right) return sentence(text.right, fact)
          return place < right ? sentence(text.tooLoose, fact) : sentence(text.tooStrict, fact)
        }),
        right: rightPlace(right),
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const first: Step = {
  key: 'first-month',
  view: 'budget',
  shows: ['target', 'slo-window', 'allowance', 'remaining', 'burn-down', 'incidents', 'spenders'],
  covers: ['remaining', 'burn-down', 'incidents', 'spenders'],
  begin: month(SEEDS[0]),
  attempt: { kind: 'look', part: 'incidents' },
  told: (begin, look) => {
    const text = words.first
    const { scenario } = begin
    const { incidents } = scenario
    const [whole, partly] = [incidents.filter(isOutage), incidents.filter((one) => !isOutage(one))]
    const outages = look({ ...scenario, incidents: whole })
    const option = (part: number) => sentence(words.left, { part: percent(part) })
    return {
      say: sentence(text.say, {
        incidents: count(incidents.length, nouns.incident),
        outages: span(lasting(whole)),
        partly: span(lasting(partly)),
      }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, { target: share(scenario.target) }),
        options: [
          { text: option(left(begin)), why: sentence(text.right, {}) },
          { text: option(begin.assessment.consumed?.share ?? 0), why: sentence(text.spent, {}) },
          { text: option(left(outages)), why: sentence(text.outages, {}) },
        ],
        right: 0,
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const placeKept = (months: readonly TestedMonth[]): number => {
  const kept = strictestKept(months)
  return kept === null ? 0 : TARGETS.indexOf(kept)
}

const second: Step = {
  key: 'second-month',
  view: 'budget',
  shows: ['target', 'slo-window', 'remaining', 'facts', 'burn-down', 'incidents', 'spenders'],
  covers: ['remaining', 'facts', 'burn-down', 'incidents', 'spenders'],
  begin: month(SEEDS[1]),
  attempt: targetChange(998_000_000),
  told: ({ scenario }, look) => {
    const text = words.second
    const months = testedMonths(scenario, scenario.now ?? 0, look, [SEEDS[1]])
    const right = placeKept(months)
    const spent = (place: number) => ({ consumed: percent(months[0]?.consumed[place] ?? 0) })
    return {
      say: sentence(text.say, { incidents: count(scenario.incidents.length, nouns.incident) }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: targetOptions(right, (_, place) => {
          if (place === right) return sentence(text.right, spent(place))
          return place < right ? sentence(text.loose, {}) : sentence(text.strict, spent(place))
        }),
        right: rightPlace(right),
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

const third: Step = {
  key: 'three-months',
  view: 'budget',
  shows: ['target', 'slo-window', 'remaining', 'facts', 'burn-down', 'incidents', 'spenders'],
  covers: ['remaining', 'facts', 'burn-down', 'incidents', 'spenders'],
  begin: month(SEEDS[2]),
  attempt: targetChange(995_000_000),
  told: ({ scenario }, look) => {
    const text = words.third
    const months = testedMonths(scenario, scenario.now ?? 0, look, SEEDS)
    const right = placeKept(months)
    const broken = (place: number) => months.filter(({ consumed }) => (consumed[place] ?? 0) > 1).length
    const outages = scenario.incidents.filter(isOutage)
    const longest = Math.max(...outages.map(({ lasted }) => lasted))
    return {
      say: sentence(text.say, {
        incidents: count(scenario.incidents.length, nouns.incident),
        longest: duration(longest),
      }),
      task: sentence(text.task, {}),
      question: {
        text: sentence(text.question, {}),
        options: targetOptions(right, (_, place) => {
          if (place === right) return sentence(text.right, {})
          return place < right
            ? sentence(text.loose, {})
            : sentence(text.strict, { broken: count(broken(place), words.month) })
        }),
        right: rightPlace(right),
      },
      notes: [sentence(text.notes[0], {}), sentence(text.notes[1], {})],
    }
  },
}

/** Groups choose a target; then the same bad months come for all of them. */
export const testTheTarget: Course = {
  key: 'test-the-target',
  words: words.course,
  minutes: 25,
  start: ({ builtIn, midnight }) => ({
    ...monthOf(builtIn, SEEDS[0], midnight),
    name: '',
    sloWindow: { kind: 'rolling', duration: 30 * DAY },
    incidents: [],
  }),
  steps: [choose, first, second, third],
}
