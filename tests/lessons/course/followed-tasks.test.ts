import { describe, expect, it } from 'vitest'
import { beganBefore } from '../../../src/core/incident/began-before.ts'
import type { Incident } from '../../../src/core/incident/incident.ts'
import { DAY, HOUR, MINUTE, ppb, WHOLE } from '../../../src/core/quantity/units.ts'
import type { Milliseconds } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { budget } from '../../../src/lessons/course/budget/course.ts'
import { burnRateLesson } from '../../../src/lessons/course/burn-rate/course.ts'
import type { Course } from '../../../src/lessons/course/course.ts'
import { ninesAndWindows } from '../../../src/lessons/course/nines-and-windows/course.ts'
import { promise } from '../../../src/lessons/course/promise/course.ts'
import { rollingOrCalendar } from '../../../src/lessons/course/rolling-or-calendar/course.ts'
import { spending } from '../../../src/lessons/course/spending/course.ts'
import { near } from '../../support/near.ts'
import { beginningAt, ORDINARY } from './support/beginnings.ts'
import { look } from './support/look.ts'

type Hand = (begin: Scenario) => Scenario

const added =
  (
    lasted: Milliseconds,
    { began, failing = WHOLE }: { readonly began?: number; readonly failing?: number } = {},
  ): Hand =>
  (begin) => {
    const one: Incident = {
      id: 'added',
      label: '',
      began: (began ?? 0) + beganBefore(begin.now!, began === undefined ? lasted : 0),
      lasted,
      failing: ppb(failing),
      cause: 'own',
      measured: false,
    }
    return { ...begin, incidents: [...begin.incidents, one] }
  }

const target =
  (percent: number): Hand =>
  (begin) => ({ ...begin, target: ppb(percent * 10_000_000) })

const changed =
  (place: number, changes: Partial<Incident> | ((one: Incident) => Partial<Incident>)): Hand =>
  (begin) => ({
    ...begin,
    incidents: begin.incidents.map((one, index) =>
      index === place ? { ...one, ...(typeof changes === 'function' ? changes(one) : changes) } : one,
    ),
  })

const later =
  (time: Milliseconds): Hand =>
  (begin) => ({ ...begin, now: begin.now! + time })

const rolling =
  (duration: Milliseconds): Hand =>
  (begin) => ({ ...begin, sloWindow: { kind: 'rolling', duration } })

const calendar =
  (period: 'month' | 'quarter'): Hand =>
  (begin) => ({ ...begin, sloWindow: { kind: 'calendar', period, timeZone: 'UTC' } })

const sla =
  (percent: number): Hand =>
  ({ cost, ...begin }) => ({ ...begin, cost: { ...cost, sla: { ...cost.sla!, target: ppb(percent * 10_000_000) } } })

const shipFrom =
  (percent: number): Hand =>
  ({ policy, ...begin }) => ({
    ...begin,
    policy: {
      ...policy,
      clauses: policy.clauses.map((one, index) => (index === 0 ? { ...one, from: ppb(percent * 10_000_000) } : one)),
    },
  })

const without =
  (place: number): Hand =>
  (begin) => ({ ...begin, incidents: begin.incidents.toSpliced(place, 1) })

const leak =
  (percent: number): Hand =>
  (begin) => ({ ...begin, backgroundFailing: ppb(percent * 10_000_000) })

const firstClauseDeleted: Hand = ({ policy, ...begin }) => ({
  ...begin,
  policy: { ...policy, clauses: policy.clauses.slice(1) },
})

/** What the task asks for as a beginner types it; what is left then, where that is told; and what comes near and is not it. */
const TASKS: readonly (readonly [Course, string, Hand, number | null, Readonly<Record<string, Hand>>])[] = [
  [promise, 'objective', target(99.9), -4, { 'another target': target(99.5), 'stricter still': target(99.99) }],
  [promise, 'order', sla(99), null, { 'a stricter contract': sla(99.9), 'a looser one': sla(98) }],
  [budget, 'allowance', target(99.9), 1, { 'another target': target(99.5) }],
  [
    budget,
    'spend',
    added(6 * HOUR),
    0.75,
    {
      'the wrong length': added(HOUR),
      'most of it still to come': added(6 * HOUR, { began: -HOUR }),
      'most of it before the window': added(6 * HOUR, { began: -100 * DAY - 5 * HOUR }),
      'half of the requests': added(6 * HOUR, { failing: WHOLE / 2 }),
    },
  ],
  [budget, 'partial', changed(0, { failing: WHOLE }), 0.5, { 'not all': changed(0, { failing: ppb(900_000_000) }) }],
  [
    budget,
    'left',
    changed(0, { lasted: 90 * MINUTE }),
    0.7375,
    {
      'another length': changed(0, { lasted: HOUR }),
      'the other one': changed(1, { lasted: HOUR }),
      deleted: without(0),
    },
  ],
  [budget, 'ship', shipFrom(60), null, { 'the usual 25 %': shipFrom(25), 'the clause deleted': firstClauseDeleted }],
  [ninesAndWindows, 'one-nine-more', target(99.9), 1, { 'two nines more': target(99.99) }],
  [ninesAndWindows, 'window', rolling(7 * DAY), 1, { 'four weeks': rolling(28 * DAY) }],
  [ninesAndWindows, 'calendar-month', calendar('month'), 1, { 'a quarter': calendar('quarter') }],
  [ninesAndWindows, 'people', target(99.9), 23.2 / 43.2, { 'stricter still': target(99.999) }],
  [
    spending,
    'alike',
    changed(1, { lasted: DAY }),
    0.8,
    { 'half as long': changed(1, { lasted: DAY / 2 }), 'four times as long': changed(1, { lasted: 4 * DAY }) },
  ],
  [spending, 'leak', leak(0.25), 0.75, { 'no leak at all': leak(0), 'a little less': leak(0.4) }],
  [
    spending,
    'repair',
    changed(0, { lasted: 3 * HOUR }),
    // 0.5 % of 2,397 h are 11.985 h
    (24 - 3 - 11.985) / 24,
    { 'another length': changed(0, { lasted: HOUR }), 'the leak instead': leak(0.25) },
  ],
  [
    spending,
    'peak-and-night',
    changed(0, ({ began }) => ({ began: began + 16 * HOUR })),
    null,
    { 'at noon': changed(0, ({ began }) => ({ began: began + 9 * HOUR })) },
  ],
  [
    spending,
    'afford',
    added(6 * HOUR),
    4.836 / 24,
    { 'an hour': added(HOUR), 'most of it still to come': added(6 * HOUR, { began: -HOUR }) },
  ],
  [
    rollingOrCalendar,
    'calm-days',
    later(4 * DAY),
    4.2 / 7.2,
    { 'a day': later(DAY), 'until all is back': later(8 * DAY) },
  ],
  [rollingOrCalendar, 'coming-back', later(6 * DAY), 1, { 'in the middle of it': later(5 * DAY + HOUR) }],
  [rollingOrCalendar, 'a-new-month', calendar('month'), 1, { 'a quarter': calendar('quarter') }],
  [rollingOrCalendar, 'across-the-border', rolling(30 * DAY), -4.8 / 7.2, { 'a week': rolling(7 * DAY) }],
  [rollingOrCalendar, 'above-zero-again', calendar('month'), -1.8 / 7.2, { 'a quarter': calendar('quarter') }],
  [
    burnRateLesson,
    'even',
    changed(0, { failing: ppb(20_000_000) }),
    null,
    { 'ten times': changed(0, { failing: ppb(100_000_000) }) },
  ],
  [
    burnRateLesson,
    'faster',
    changed(0, { failing: ppb(50_000_000) }),
    null,
    { 'a tenth': changed(0, { failing: ppb(10_000_000) }) },
  ],
  [burnRateLesson, 'fastest', target(99.9), null, { 'another target': target(99.5) }],
  [
    burnRateLesson,
    'alarm',
    changed(0, { failing: ppb(14_400_000) }),
    null,
    { 'for percent': changed(0, { failing: ppb(144_000_000) }) },
  ],
  [burnRateLesson, 'one-day', later(DAY), 0.52, { 'three days': later(3 * DAY), 'half a day': later(DAY / 2) }],
  [
    burnRateLesson,
    'what-is-left',
    changed(0, { lasted: 8 * MINUTE + 6_000 }),
    0.7925,
    { 'another length': changed(0, { lasted: 20 * MINUTE }) },
  ],
]

const named = TASKS.map(([course, key, ...rest]) => [`${course.key}, ${key}`, course, key, ...rest] as const)

describe.each(named)('%s', (_, course, key, followed, left, astray) => {
  const step = course.steps.find((one) => one.key === key)!
  const begin = step.begin(course.start(beginningAt(ORDINARY)))
  const isDone = (now: Scenario): boolean => step.attempt.kind === 'change' && step.attempt.done(now, begin)

  it('is done by who follows the task to the letter, and the page says what was told', () => {
    const now = followed(begin)
    expect(isDone(now)).toBe(true)
    const applied = look(step.attempt.kind === 'change' ? step.attempt.apply(begin) : begin).assessment
    const { remaining } = look(now).assessment
    near(remaining?.share ?? NaN, left ?? applied.remaining?.share ?? NaN)
  })

  it.each(Object.entries(astray))('is not done by %s', (_what, hand) => {
    expect(isDone(hand(begin))).toBe(false)
  })
})

it('knows every task of the first six lessons that changes a fact', () => {
  const courses = [promise, budget, ninesAndWindows, spending, rollingOrCalendar, burnRateLesson]
  const changes = courses.flatMap(({ key, steps }) =>
    // Whatever is fast enough counts as good: no time is asked for.
    steps
      .filter(({ attempt }) => attempt.kind === 'change' && attempt.part !== 'good')
      .map((one) => `${key}, ${one.key}`),
  )
  expect(named.map(([name]) => name)).toEqual(changes)
})

it.each([promise, budget, ninesAndWindows, spending, burnRateLesson].map((course) => [course.key, course] as const))(
  '%s counts the requests that its promise is about, and no minutes',
  (_, course) => {
    for (const step of course.steps) {
      expect(look(step.begin(course.start(beginningAt(ORDINARY)))).assessment.unit).toBe('requests')
    }
  },
)
