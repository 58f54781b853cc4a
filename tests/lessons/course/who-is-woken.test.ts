import { expect, it } from 'vitest'
import { setLocale } from '../../../src/format/locale.ts'
import { whoIsWoken } from '../../../src/lessons/course/who-is-woken/course.ts'
import { afterTask, begun, readStep } from './support/read-step.ts'

setLocale('en-GB')

it('has a slow leak open a ticket, and nobody woken for it', () => {
  // 3 × 0.1 % over 24 h is reached at 0.5 % after 24 h × 0.3 / 0.5 = 14.4 h; 24 h at 5× are 120 / 720 = 16.7 % of 30 d.
  const { right, whys, options } = readStep(whoIsWoken, 'page-or-ticket')
  expect(options.indexOf(right)).toBe(1)
  expect(whys[1]).toMatch(/^After 14h 24m the ticket 1d\/2h noticed it.* 16\.7 % of the budget/)
  expect(whys[0]).toMatch(/more than 1\.44 % failing/)
  expect(begun(whoIsWoken, 'page-or-ticket').alerts.pagedIncidents).toBe(1)
  expect(afterTask(whoIsWoken, 'page-or-ticket').alerts.pagedIncidents).toBe(2)
})

it('has spent two percent when the page comes, not all of it', () => {
  // 14.4 × 1 h / 720 h = 2 %; 1 h × 14.4 × 0.1 % = 51.84 s at 100 %. At 5 %: 36 × 3.6 s = 129.6 s.
  const { say, right, options } = readStep(whoIsWoken, 'a-page-is-a-warning')
  expect(say).toMatch(/for 20m, and 51\.84s after it began/)
  expect(right).toBe('2 %')
  expect(options).toEqual(['2 %', '14.4 %', '100 %'])
  expect(afterTask(whoIsWoken, 'a-page-is-a-warning').alerts.incidents[0]?.firstPage?.after).toBe(129_600)
})

it('takes a burn rate for so many times the budget, not for a percentage', () => {
  // 14.4 × 0.1 % = 1.44 %; half of the rate asks for half of it.
  const { right, options, task } = readStep(whoIsWoken, 'a-rate-is-no-percentage')
  expect(right).toBe('More than 1.44 %')
  expect(options).toEqual(['More than 0.1 %', 'More than 1.44 %', 'More than 14.4 %'])
  expect(task).toMatch(/ to 7\.2×/)
})

it('wakes somebody for every hiccup where the target is the limit, and for none at the usual burn rate', () => {
  // 2 min at 10 % are 0.2 min of 60: 0.33 % of the hour, above 0.1 % and below 1.44 %. 12 × 0.2 / 43.2 = 5.6 %.
  const { question, right } = readStep(whoIsWoken, 'not-below-the-target')
  expect(question).toMatch(/12 short hiccups .* 5\.6 % of the budget/)
  expect(right).toBe('12 times')
  expect(afterTask(whoIsWoken, 'not-below-the-target').alerts.pages).toBe(0)
})

it('has the short window decide when an alert clears, and not when it fires', () => {
  // θ = 1.44 %: 5 min × (1 − 0.0144) = 295.68 s, 1 h × (1 − 0.0144) = 3,548.16 s.
  const { right, whys } = readStep(whoIsWoken, 'short-window')
  expect(right).toBe('It clears later')
  expect(whys[1]).toMatch(/clears 4m 55\.68s after the end, without it only 59m 8\.16s after/)
  const [before, after] = [begun, afterTask].map((of) => of(whoIsWoken, 'short-window').alerts.incidents[0]?.firstPage)
  expect(after?.after).toBe(before?.after)
  expect(after?.clearedAfter ?? 0).toBeGreaterThan(10 * (before?.clearedAfter ?? Infinity))
})
