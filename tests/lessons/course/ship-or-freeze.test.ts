import { expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { shipOrFreeze } from '../../../src/lessons/course/ship-or-freeze/course.ts'
import { findingsIn, verdictIn } from '../../../src/lessons/course/delivery-facts.ts'
import { near } from '../../support/near.ts'
import { afterTask, begun, readStep } from './support/read-step.ts'

setLocale('en-GB')

const verdict = (of: typeof begun, key: string) => verdictIn(of(shipOrFreeze, key)).clause.verdict

it('ships with a third of the budget left, and with care once the clause asks for half', () => {
  // 100 − 20 / 43.2 − 9 / 43.2 = 32.870 %
  const { question, right } = readStep(shipOrFreeze, 'what-the-policy-says')
  expect(question).toMatch(/^32\.9 % of the budget is left/)
  expect(right).toBe('“Ship”')
  expect(verdict(afterTask, 'what-the-policy-says')).toBe('careful')
})

it('freezes after one more like it', () => {
  // 32.870 − 46.296 = −13.426 %
  const { right, whys, task } = readStep(shipOrFreeze, 'one-more-like-it')
  expect(right).toBe('“Freeze”')
  expect(whys[2]).toMatch(/^Take 46\.3 % from 32\.9 %, and −13\.4 % is left/)
  expect(task).toMatch(/twice as long, 40m,/)
  expect(verdict(afterTask, 'one-more-like-it')).toBe('freeze')
})

it('has a freeze be a plan with an end, and says when', () => {
  const { say, whys, right } = readStep(shipOrFreeze, 'what-a-freeze-is-for')
  expect(say).toBe('Now the budget is overspent by 13.4 %, so “Freeze” holds.')
  expect(right).toMatch(/agreed on/)
  // 40 + 9 of 43.2 min are 5.8 too many. The deploy began 11 d 10 h ago, so it leaves the window from 18 d 14 h on, minute by
  // minute: 18 d 14 h 5.8 min.
  expect(whys[2]).toMatch(/kept again in 18d 14h/)
})

it('wins about as much by half the time as by half the deploys, and keeps the deploys', () => {
  const { right, whys } = readStep(shipOrFreeze, 'fewer-or-faster')
  expect(right).toBe('Both about the same')
  const { delivery } = begun(shipOrFreeze, 'fewer-or-faster').scenario
  expect(afterTask(shipOrFreeze, 'fewer-or-faster').scenario.delivery.deploysPerWeek).toBe(delivery.deploysPerWeek)
  const then = findingsIn(afterTask(shipOrFreeze, 'fewer-or-faster')).chance.chance
  expect(whys[0]).toContain(`${Math.round(then * 1000) / 10} %`)
})

it('has a canary cost more than its part of the users, as it is seen later', () => {
  // 51.84 s + 30 min = 30.864 min of 43.2: 71.4 %. At a tenth 518.4 s: (8.64 + 30) × 0.1 = 3.864 min, 8.9 %.
  const { options, right, whys } = readStep(shipOrFreeze, 'a-small-first-step')
  expect(options).toEqual(['7.1 %', '8.9 %', '71.4 %'])
  expect(right).toBe('8.9 %')
  expect(whys[0]).toMatch(/after 8m 38\.4s, not after 51\.84s/)
  near(findingsIn(afterTask(shipOrFreeze, 'a-small-first-step')).perFailure.share, 3.864 / 43.2)
})

it('pays for more deploys than there are, and for fewer than the average says', () => {
  // On average: what is left for change, 1 − 9 / 43.2, over 3.864 / 43.2, over 0.1 × 30 / 7 failures per deploy a week
  const { right, options } = readStep(shipOrFreeze, 'how-often')
  const { affordedOnAverage, affordedSafely } = findingsIn(begun(shipOrFreeze, 'how-often'))
  near(affordedOnAverage ?? 0, (43.2 - 9) / 3.864 / ((0.1 * 30) / 7))
  expect(options).toEqual(['3', '11.7', '20.7'])
  expect(right).toBe('11.7')
  expect(affordedSafely ?? 0).toBeGreaterThan(3)
})
