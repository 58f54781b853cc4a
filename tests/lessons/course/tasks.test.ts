import { describe, expect, it } from 'vitest'
import { burnRateOf } from '../../../src/core/alert/alert-rule.ts'
import { withChanges } from '../../../src/core/dependency/edit-system.ts'
import { USUAL_POLICY } from '../../../src/core/delivery/error-budget-policy.ts'
import { HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { withRule } from '../../../src/lessons/course/alert-facts.ts'
import type { CourseKey } from '../../../src/lessons/course/course-keys.ts'
import { fetchCourse } from '../../../src/lessons/course/courses.ts'
import { delivering } from '../../../src/lessons/course/delivery-facts.ts'
import { withIncident } from '../../../src/lessons/course/plain-start.ts'
import { beginningAt, ORDINARY } from './support/beginnings.ts'

const PAGE = 'page-1h'

/** What another button or a slip makes of the facts: near to the task, and not what its sentence asks for. */
const NOT_YET: readonly (readonly [CourseKey, string, string, (begin: Scenario) => Scenario])[] = [
  ['tour', 'promise', 'a target nearly as strict', (now) => ({ ...now, target: ppb(998_000_000) })],
  [
    'tour',
    'why-it-fell',
    'half as long',
    (now) => withIncident(now, now.incidents[0]?.id ?? '', { lasted: 10 * MINUTE }),
  ],
  ['tour', 'may-we-ship', '“Back to the usual policy”', (now) => ({ ...now, policy: USUAL_POLICY })],
  ['tour', 'the-way-back', 'half as long', (now) => delivering(now, { timeToRestore: 15 * MINUTE })],
  ['tour', 'one-budget', 'fewer deploys', (now) => delivering(now, { deploysPerWeek: 1 })],
  [
    'who-is-woken',
    'a-rate-is-no-percentage',
    'a little less',
    (now) => withRule(now, PAGE, { threshold: burnRateOf(14) }),
  ],
  ['who-is-woken', 'not-below-the-target', 'ten times', (now) => withRule(now, PAGE, { threshold: burnRateOf(10) })],
  ['low-traffic', 'how-many-may-fail', 'a sixth', (now) => ({ ...now, requestsPerSecond: 0.0016 })],
  [
    'methods',
    'when-it-counts',
    'the afternoon',
    (now) => withIncident(now, 'outage', { began: (now.incidents[0]?.began ?? 0) - 6 * HOUR }),
  ],
  [
    'methods',
    'a-bad-slice-is-bad-as-a-whole',
    'a little lower',
    (now) => ({ ...now, timeSlices: { ...now.timeSlices, target: ppb(940_000_000) } }),
  ],
  [
    'dependencies',
    'ten-in-a-row',
    'another part',
    (now) => ({
      ...now,
      system: withChanges(now.system, 'cart', { availability: { kind: 'target', share: ppb(995_000_000) } }),
    }),
  ],
  [
    'dependencies',
    'shared-fate',
    'further than was said',
    (now) => ({ ...now, system: { ...now.system, correlation: ppb(300_000_000) } }),
  ],
  [
    'ship-or-freeze',
    'what-the-policy-says',
    'a little higher',
    (now) => ({
      ...now,
      policy: {
        ...now.policy,
        clauses: now.policy.clauses.map((one) => (one.id === 'ship' ? { ...one, from: 300_000_000 } : one)),
      },
    }),
  ],
  [
    'ship-or-freeze',
    'a-small-first-step',
    '“Add step” alone',
    (now) => delivering(now, { canary: [{ exposed: ppb(50_000_000), lasts: 30 * MINUTE }] }),
  ],
  [
    'ship-or-freeze',
    'how-often',
    'one more',
    (now) => delivering(now, { deploysPerWeek: now.delivery.deploysPerWeek + 1 }),
  ],
]

describe('a task is not done', () => {
  it.each(NOT_YET)('in %s, %s, by %s', async (key, stepKey, _, slip) => {
    const course = await fetchCourse[key]?.()
    const step = course?.steps.find((one) => one.key === stepKey)
    if (course === undefined || step?.attempt.kind !== 'change') throw new RangeError(`no such task: ${key} ${stepKey}`)
    const begin = step.begin(course.start(beginningAt(ORDINARY)))
    const slipped = slip(begin)
    expect(slipped).not.toEqual(begin)
    expect(step.attempt.done(slipped, begin)).toBe(false)
  })
})
