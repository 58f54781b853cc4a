import { expect, it } from 'vitest'
import { DAY, HOUR } from '../../../src/core/quantity/units.ts'
import { parseSloWindow, sloWindowText } from '../../../src/core/window/slo-window-text.ts'
import { timeZoneOf } from '../../../src/core/window/slo-window.ts'

const rolling = (duration: number): object => ({ ok: true, value: { kind: 'rolling', duration } })
const calendar = (period: string, timeZone: string): object => ({
  ok: true,
  value: { kind: 'calendar', period, timeZone },
})

it.each([
  ['30d', rolling(30 * DAY)],
  ['12h', rolling(12 * HOUR)],
  ['1h', rolling(HOUR)],
  ['366d', rolling(366 * DAY)],
  ['4 weeks', rolling(28 * DAY)],
  ['month', calendar('month', 'UTC')],
  ['month:Europe/Berlin', calendar('month', 'Europe/Berlin')],
  ['Quarter:UTC', calendar('quarter', 'UTC')],
  ['week-monday:America/New_York', calendar('week-monday', 'America/New_York')],
  ['week-sunday', calendar('week-sunday', 'UTC')],
  ['year:Australia/Lord_Howe', calendar('year', 'Australia/Lord_Howe')],
])('reads %j', (text, expected) => {
  expect(parseSloWindow(text, 'window')).toEqual(expected)
})

it.each([
  ['', 'empty'],
  ['0', 'not-positive'],
  ['-3d', 'not-positive'],
  ['59m', 'too-short'],
  ['3599999ms', 'too-short'],
  ['400d', 'too-long'],
  ['366d1ms', 'too-long'],
  ['fortnight', 'not-a-window'],
  ['30', 'not-a-window'],
  ['week', 'not-a-window'],
  ['month:Mars/Olympus', 'not-a-time-zone'],
  ['month:', 'not-a-time-zone'],
])('refuses %j as %s', (text, code) => {
  expect(parseSloWindow(text, 'window')).toMatchObject({ ok: false, problem: { path: 'window', code } })
})

it('says what the limit is', () => {
  expect(parseSloWindow('400d', 'w')).toMatchObject({ problem: { expected: '366d', received: '400d' } })
  expect(parseSloWindow('59m', 'w')).toMatchObject({ problem: { expected: '1h', received: '59m' } })
})

it('reads back what it writes', () => {
  for (const text of ['30d', '12h', '1d12h', 'month:Europe/Berlin', 'week-sunday:UTC', 'year:Asia/Tokyo']) {
    const read = parseSloWindow(text, 'window')
    expect(read.ok && sloWindowText(read.value)).toBe(text)
  }
})

it('tells its dates in its own zone, or in UTC when it is rolling', () => {
  expect(timeZoneOf({ kind: 'rolling', duration: DAY })).toBe('UTC')
  expect(timeZoneOf({ kind: 'calendar', period: 'month', timeZone: 'Asia/Tokyo' })).toBe('Asia/Tokyo')
})
