import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPromise } from '../../../src/core/game/game-promise.ts'
import { playedWeeks } from '../../../src/core/game/played-quarter.ts'
import { parsePromise, parseRun, parseSeedText, plainSeed, runText, seedText } from '../../../src/core/game/run-text.ts'
import { scoreOf } from '../../../src/core/game/score.ts'
import { fuzzed } from '../../support/mutated.ts'
import { HOSTILE_TEXTS } from '../../support/any-text.ts'
import { anyRun, EVEN, SERVICE } from './support.ts'

const first = readFileSync(new URL('../../fixtures/game-run-v1.txt', import.meta.url), 'utf8').trim()

describe('a run as text', () => {
  it('reads what it wrote, for every run', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const text = runText(run, SERVICE)
        expect(text).toMatch(/^[\w%.-]+$/)
        expect(parseRun(text, SERVICE)).toEqual({ ok: true, value: run })
      }),
      { numRuns: 150 },
    )
  })

  it('is short for the built-in service', () => {
    const choices = Array.from({ length: 13 }, () => ({ releases: 10, work: 6, canary: true }))
    // 3 + 4 × 3 + 16 = 31, the last of 32 signs.
    expect(runText({ seed: 'a b', promise: builtInPromise(SERVICE), choices }, SERVICE)).toBe('1.a%20b.b.vvvvvvvvvvvvv')
  })

  it('of the first version is read for ever, and means what it meant', () => {
    const read = parseRun(first, SERVICE)
    expect(read.ok && read.value.choices).toHaveLength(13)
    const weeks = read.ok ? playedWeeks(read.value) : []
    expect(scoreOf(weeks)).toMatchObject({ features: 47, kept: 10 })
  })

  it('of a newer version, or of none, is refused with a reason', () => {
    const codes = [
      '2.a.b.vvv',
      '0.a.b.',
      '',
      'x',
      '1',
      '1.a',
      '1..b.v',
      '1.a.b.w',
      '1.%.b.v',
      '1.a.zz.v',
      '1.a.b.v.v',
    ].map((text) => {
      const read = parseRun(text, SERVICE)
      return read.ok ? 'read' : `${read.problem.path} ${read.problem.code}`
    })
    expect(codes).toEqual([
      'run newer-version',
      'run unreadable',
      'run unreadable',
      'run unreadable',
      'seed empty',
      'promise unreadable',
      'seed empty',
      'choices unreadable',
      'seed unreadable',
      'promise unreadable',
      'run unreadable',
    ])
    expect(parseRun(`1.a.b.${'v'.repeat(14)}`, SERVICE)).toMatchObject({ problem: { code: 'too-many' } })
    expect(parseRun('1'.repeat(30_000), SERVICE)).toMatchObject({ problem: { code: 'too-long' } })
  })

  it('checks every field of a promise', () => {
    const promise = (data: unknown) => parsePromise(encodeURIComponent(JSON.stringify(data)), SERVICE)
    expect(promise({ target: 999_500_000 })).toMatchObject({ ok: true, value: { target: 999_500_000 } })
    expect(promise({ target: 2_000_000_000 })).toMatchObject({ ok: false, problem: { path: 'promise.target' } })
    expect(promise({ policy: { clauses: [] } }).ok).toBe(false)
    expect(promise([]).ok).toBe(false)
    expect(promise({ incidents: 'no part of a promise' })).toEqual(promise({}))
  })

  it('keeps seeds plain: trimmed, whole characters, not too long', () => {
    expect(plainSeed('  two words ')).toBe('two words')
    expect(plainSeed('a\ud800')).toBe('a\ufffd')
    expect(plainSeed('x'.repeat(200))).toHaveLength(60)
    for (const text of HOSTILE_TEXTS) {
      const plain = plainSeed(text)
      expect(parseSeedText(seedText(text))).toBe(plain === '' ? null : plain)
    }
  })

  it('that somebody mangled is read or refused, and never breaks anything', async () => {
    const texts = [first, runText({ seed: 'É. (1)', promise: EVEN, choices: [] }, SERVICE)]
    await fuzzed('game run', texts, 2_000, (text) => {
      const read = parseRun(text, SERVICE)
      const again = read.ok ? parseRun(runText(read.value, SERVICE), SERVICE) : read
      expect(again).toEqual(read)
    })
  })
})
