import { expect, it } from 'vitest'
import { DAY, MINUTE } from '../../../../src/core/quantity/units.ts'
import type { PrometheusAccess } from '../../../../src/interop/prometheus-api/contract.ts'
import {
  asksTheSame,
  isSilent,
  refreshedSeries,
  refreshRequest,
  sameSeries,
} from '../../../../src/views/exchange/prometheus/live-refresh.ts'
import { series } from '../../../core/build.ts'
import { CLOCK } from '../a-page.tsx'
import { ADDRESS, SOURCE } from './a-live-page.tsx'

const access: PrometheusAccess = {
  baseUrl: ADDRESS,
  credentials: { kind: 'none' },
  tenant: null,
  timeout: 30_000,
}
const WINDOW = { kind: 'rolling', duration: 7 * DAY } as const
const good = [0, 10] as const
const held = series([good, good, good], MINUTE, CLOCK)

it('asks for what came since and the last two steps, at the step of before', () => {
  expect(refreshRequest(SOURCE, access, held, WINDOW, CLOCK + 60 * MINUTE)).toMatchObject({
    range: { from: CLOCK + MINUTE, until: CLOCK + 60 * MINUTE },
    step: MINUTE,
  })
})

it('asks for the SLO window where nothing is held', () => {
  expect(refreshRequest(SOURCE, access, null, WINDOW, CLOCK)).toMatchObject({
    range: { from: CLOCK - 7 * DAY, until: CLOCK },
    step: null,
  })
})

it('never asks for more steps than a series holds, after however long a break', () => {
  const { range } = refreshRequest(SOURCE, access, held, WINDOW, CLOCK + 2_000 * DAY)
  expect((range.until - range.from) / MINUTE).toBeLessThan(525_600)
})

it('still asks for whole steps when the clock has been put back', () => {
  const { range } = refreshRequest(SOURCE, access, held, WINDOW, CLOCK - DAY)
  expect(range).toEqual({ from: CLOCK + MINUTE, until: CLOCK + 3 * MINUTE })
})

it('joins what is new to what is held, with a gap where nothing was measured in between', () => {
  const read = series([good, good], MINUTE, CLOCK + 5 * MINUTE)
  expect(refreshedSeries(held, read)).toEqual(series([good, good, good, null, null, good, good], MINUTE, CLOCK))
})

it('lets the later reading of a step stand, as late samples change it', () => {
  const read = series([[2, 12], good], MINUTE, CLOCK + 2 * MINUTE)
  expect(refreshedSeries(held, read)).toEqual(series([good, good, [2, 12], good], MINUTE, CLOCK))
})

it('ends where measuring ends, but never before what is held', () => {
  const silent = series([good, null, null, null], MINUTE, CLOCK + 2 * MINUTE)
  expect(refreshedSeries(held, silent)).toEqual(held)
  const retracted = series([null, null], MINUTE, CLOCK + MINUTE)
  expect(refreshedSeries(held, retracted)).toEqual(series([good, null, null], MINUTE, CLOCK))
})

it('drops the oldest steps where it would be more than a series holds', () => {
  const year = series(
    Array.from({ length: 525_600 }, () => good),
    MINUTE,
    CLOCK,
  )
  const joined = refreshedSeries(year, series([[1, 10]], MINUTE, CLOCK + 525_600 * MINUTE))
  expect([joined.start, joined.valid.length, joined.good.at(-1)]).toEqual([CLOCK + MINUTE, 525_600, 9])
})

it('calls a server silent when it had nothing for longer than samples are late', () => {
  expect(isSilent(series([good, null, null], MINUTE, CLOCK))).toBe(false)
  expect(isSilent(series([good, null, null, null], MINUTE, CLOCK))).toBe(true)
})

it('knows the same series again, gaps included', () => {
  expect(sameSeries(series([good, null], MINUTE, CLOCK), series([good, null], MINUTE, CLOCK))).toBe(true)
  expect(sameSeries(series([good, null], MINUTE, CLOCK), series([good, good], MINUTE, CLOCK))).toBe(false)
  expect(sameSeries(held, series([good, good, good], MINUTE, CLOCK + MINUTE))).toBe(false)
  expect(sameSeries(null, held)).toBe(false)
})

it('holds two sources for the same that are only read at another pace', () => {
  expect(asksTheSame(SOURCE, { ...SOURCE, refreshEvery: MINUTE })).toBe(true)
  expect(asksTheSame(SOURCE, { ...SOURCE, total: 'other_total' })).toBe(false)
  expect(asksTheSame(SOURCE, null)).toBe(false)
})
