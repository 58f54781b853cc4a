import { plainNeed } from '../../../core/dependency/edit-system.ts'
import { ppb, ratioOf, WHOLE } from '../../../core/quantity/units.ts'
import type { Scenario } from '../../../core/scenario/scenario.ts'
import { count, partNamed, share, working } from '../../fact.ts'
import { nouns } from '../../nouns.ts'
import { sentence } from '../../sentence.ts'
import type { Course, Step } from '../course.ts'
import { notesOf } from '../notes.ts'
import { plainStart } from '../plain-start.ts'
import { promiseQuestion } from '../promise-question.ts'
import { failingOf, part, partIn, promiseOf, systemOf, withPart, withSystem } from './systems.ts'
import type { PartKey } from './systems.ts'
import { SHARED } from './shared-step.ts'
import { words } from './words.ts'

const FOUR_NINES = 999_900_000

const OTHERS = [
  'cart',
  'catalogue',
  'checkout',
  'payment',
  'identity',
  'database',
  'search',
  'network',
  'recommendations',
] as const satisfies readonly PartKey[]

const tenInARow = (recommendations = FOUR_NINES) =>
  systemOf([
    part('storefront', FOUR_NINES, OTHERS.map(plainNeed)),
    ...OTHERS.map((key) => part(key, key === 'recommendations' ? recommendations : FOUR_NINES)),
  ])

const named = (key: PartKey) => partNamed(words.parts[key])

const failingAlone = (scenario: Scenario, key: PartKey): number => ratioOf(ppb(WHOLE - promiseOf(scenario, key)))

/** What the learner makes of one of the ten. */
const WORSE = ppb(995_000_000)

const ROW: Step = {
  key: 'ten-in-a-row',
  view: 'system',
  shows: ['journey', 'system-table'],
  covers: ['journey'],
  begin: (start) => start,
  told: (begin) => {
    const { scenario } = begin
    const { apart } = failingOf(begin)
    const parts = scenario.system.components.length
    const journey = named('storefront')
    const counted = count(parts, nouns.part)
    const said = words.row
    return {
      say: sentence(said.say, {
        journey,
        others: count(parts - 1, nouns.otherPart),
        each: share(promiseOf(scenario, 'storefront')),
      }),
      task: sentence(said.task, { part: named('search'), worse: share(WORSE) }),
      question: promiseQuestion(
        sentence(said.question, { journey }),
        { failing: apart, why: sentence(said.right, { promise: working(apart), count: counted, journey }) },
        [
          { failing: failingAlone(scenario, 'storefront'), why: sentence(said.weakest, {}) },
          { failing: Math.min(1, apart * parts), why: sentence(said.nineLess, { count: counted }) },
        ],
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'system-table',
    at: () => ({ row: 'search', field: 'availability' }),
    apply: (begin) => withPart(begin, 'search', { availability: { kind: 'target', share: WORSE } }),
    done: (now) => {
      const availability = partIn(now, 'search')?.availability
      return availability?.kind === 'target' && availability.share <= WORSE
    },
  },
}

const goesOn = (scenario: Scenario): Scenario =>
  withPart(scenario, 'storefront', {
    needs: (partIn(scenario, 'storefront')?.needs ?? []).map((need) =>
      need.on.includes('recommendations') ? { ...need, kind: 'soft' } : need,
    ),
  })

const needsIt = (scenario: Scenario): boolean =>
  partIn(scenario, 'storefront')?.needs.some(
    ({ on, kind }) => kind === 'hard' && on.some((id) => id === 'recommendations'),
  ) ?? false

const WITHOUT: Step = {
  key: 'do-without',
  view: 'system',
  shows: ['journey', 'system-table'],
  covers: ['journey'],
  begin: (start) => withSystem(start, tenInARow(995_000_000)),
  told: (begin, look) => {
    const { scenario } = begin
    const before = failingOf(begin).apart
    const then = failingOf(look(goesOn(scenario))).apart
    const facts = { journey: named('storefront'), part: named('recommendations') }
    const said = words.without
    return {
      say: sentence(said.say, {
        ...facts,
        weak: share(promiseOf(scenario, 'recommendations')),
        before: working(before),
      }),
      task: sentence(said.task, facts),
      question: promiseQuestion(
        sentence(said.question, facts),
        { failing: then, why: sentence(said.right, { promise: working(then) }) },
        [
          { failing: before, why: sentence(said.same, {}) },
          {
            failing: failingAlone(scenario, 'storefront'),
            why: sentence(said.weakest, { count: count(scenario.system.components.length - 2, nouns.otherPart) }),
          },
        ],
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'system-table',
    at: () => ({ row: 'storefront', field: 'needs' }),
    apply: goesOn,
    done: (now, begin) => needsIt(begin) && !needsIt(now),
  },
}

const database = (replicas: number) => systemOf([part('database', 999_000_000, [], replicas)])

const twoCopies = (scenario: Scenario): Scenario => withPart(scenario, 'database', { replicas: 2 })

const COPY: Step = {
  key: 'a-second-copy',
  view: 'system',
  shows: ['journey', 'system-table'],
  covers: ['journey'],
  begin: (start) => withSystem(start, database(1)),
  told: (begin, look) => {
    const one = failingOf(begin).apart
    const both = failingOf(look(twoCopies(begin.scenario))).apart
    const said = words.copy
    return {
      say: sentence(said.say, { part: named('database'), one: working(one) }),
      task: sentence(said.task, { part: named('database') }),
      question: promiseQuestion(
        sentence(said.question, {}),
        { failing: both, why: sentence(said.right, { promise: working(both) }) },
        [
          { failing: one, why: sentence(said.same, {}) },
          { failing: one / 2, why: sentence(said.half, {}) },
        ],
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'system-table',
    at: () => ({ row: 'database', field: 'replicas' }),
    apply: twoCopies,
    done: (now, begin) => (partIn(now, 'database')?.replicas ?? 0) > (partIn(begin, 'database')?.replicas ?? 0),
  },
}

/** In one of ten cases the same cause decides about both. */
const TOGETHER = ppb(100_000_000)

const hangingTogether = (scenario: Scenario): Scenario =>
  withSystem(scenario, { ...scenario.system, correlation: TOGETHER })

const FATE: Step = {
  key: 'shared-fate',
  view: 'system',
  shows: ['journey', 'system-table'],
  covers: ['journey'],
  begin: (start) => withSystem(start, database(2)),
  told: (begin, look) => {
    const { apart } = failingOf(begin)
    const { correlated } = failingOf(look(hangingTogether(begin.scenario)))
    const shared = share(TOGETHER)
    const said = words.fate
    return {
      say: sentence(said.say, { part: named('database'), shared }),
      task: sentence(said.task, { shared }),
      question: promiseQuestion(
        sentence(said.question, {}),
        { failing: correlated, why: sentence(said.right, { promise: working(correlated) }) },
        [
          { failing: apart, why: sentence(said.apart, {}) },
          { failing: failingAlone(begin.scenario, 'database'), why: sentence(said.alone, {}) },
        ],
      ),
      notes: notesOf(said.notes),
    }
  },
  attempt: {
    kind: 'change',
    part: 'system-journey',
    apply: hangingTogether,
    done: (now) => now.system.correlation === TOGETHER,
  },
}

/** Parts in a row, a need less, a copy, and what copies share. */
export const dependencies: Course = {
  key: 'dependencies',
  words,
  minutes: 7,
  start: (beginning) => plainStart(beginning, { system: tenInARow() }),
  steps: [ROW, WITHOUT, COPY, FATE, SHARED],
}
