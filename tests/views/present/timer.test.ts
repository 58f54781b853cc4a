import { describe, expect, it } from 'vitest'
import {
  limitText,
  ran,
  readLimit,
  readTimer,
  restart,
  startOrPause,
  STOPPED,
} from '../../../src/views/present/timer.ts'
import { timerWords } from '../../../src/views/present/timer-words.ts'

const MINUTE = 60_000

describe('the timer', () => {
  it('runs, stands while paused, and goes on', () => {
    const running = startOrPause(STOPPED, 1_000)
    expect(ran(running, 61_000)).toBe(MINUTE)
    const paused = startOrPause(running, 61_000)
    expect(ran(paused, 999_000)).toBe(MINUTE)
    expect(ran(startOrPause(paused, 100_000), 130_000)).toBe(90_000)
  })

  it('begins anew without stopping', () => {
    const running = startOrPause(STOPPED, 0)
    expect(ran(restart(running, 50_000), 51_000)).toBe(1_000)
    expect(restart({ ...STOPPED, before: MINUTE }, 5).since).toBeNull()
  })

  it('loses nothing when the clock on the wall is set back', () => {
    expect(ran({ since: 10_000, before: MINUTE, limit: null }, 0)).toBe(MINUTE)
  })

  it('counts down from what was set, and then says how far it is over', () => {
    const timer = { since: 0, before: 0, limit: 5 * MINUTE }
    expect(timerWords(timer, 10_400)).toBe('4m 50s left')
    expect(timerWords(timer, 5 * MINUTE)).toBe('0s left')
    expect(timerWords(timer, 7 * MINUTE + 900)).toBe('2m over')
    expect(timerWords({ ...timer, limit: null }, 65_999)).toBe('1m 5s')
  })

  it('reads whole minutes, nothing at all, and refuses the rest', () => {
    expect([readLimit('20'), readLimit(' '), readLimit('1440')]).toEqual([20 * MINUTE, null, 1_440 * MINUTE])
    for (const text of ['0', '1441', '-1', '1.5', 'soon', '1e2', '99999']) expect(readLimit(text)).toBeUndefined()
    expect(limitText({ ...STOPPED, limit: 20 * MINUTE })).toBe('20')
  })

  it('is not restored from what is no timer', () => {
    for (const data of [
      null,
      1,
      'x',
      {},
      { since: '1', before: 0, limit: null },
      { since: null, before: Infinity, limit: null },
    ])
      expect(readTimer(data)).toBeNull()
    expect(readTimer({ ...STOPPED, since: 5 })).toEqual({ ...STOPPED, since: 5 })
  })
})
