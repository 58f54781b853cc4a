import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPromise } from '../../../src/core/game/game-promise.ts'
import { playedWeeks } from '../../../src/core/game/played-quarter.ts'
import { runCheck } from '../../../src/core/game/run-check.ts'
import {
  isUnchecked,
  parsePromise,
  parseRun,
  parseSeedText,
  plainSeed,
  runText,
  runTextIn,
  seedText,
} from '../../../src/core/game/run-text.ts'
import { scoreOf } from '../../../src/core/game/score.ts'
import { fuzzed } from '../../support/mutated.ts'
import { HOSTILE_TEXTS } from '../../support/any-text.ts'
import { anyRun, EVEN, SERVICE } from './support.ts'

const first = readFileSync(new URL('../../fixtures/game-run-v1.txt', import.meta.url), 'utf8').trim()
const second = readFileSync(new URL('../../fixtures/game-run-v2.txt', import.meta.url), 'utf8').trim()

const FIVE = { releases: 5, work: 2, canary: false }

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
    expect(runText({ seed: 'a b', promise: builtInPromise(SERVICE), choices }, SERVICE)).toMatch(
      /^2\.a%20b\.b\.vvvvvvvvvvvvv\.[0-9a-v]{4}$/,
    )
  })

  it('of the first version is read for ever, and means what it meant', () => {
    const read = parseRun(first, SERVICE)
    expect(read.ok && read.value.choices).toHaveLength(13)
    const weeks = read.ok ? playedWeeks(read.value) : []
    expect(scoreOf(weeks)).toMatchObject({ features: 47, kept: 10 })
    expect(isUnchecked(first)).toBe(true)
  })

  it('of the second version is read for ever too', () => {
    const read = parseRun(second, SERVICE)
    expect(read).toEqual(parseRun(first, SERVICE))
    expect(read.ok && runText(read.value, SERVICE)).toBe(second)
    expect(isUnchecked(second)).toBe(false)
  })

  it('has a check that can be worked out by hand', () => {
    // The digits of "a", of what stands between two parts and of "b" to the base 257, after a 1: ((257 + 97) × 257 + 0) × 257 + 98
    // is 23,381,444, which is 312,838 more than 22 × 1,048,573, the largest prime below 32⁴. To the base 32 that is
    // 9 × 32³ + 17 × 32² + 16 × 32 + 6.
    expect(((257 + 97) * 257 * 257 + 98) % 1_048_573).toBe(312_838)
    expect(runCheck(['a', 'b'])).toBe('9hg6')
  })

  it('is found out when any one character of it is another, is missing, or changes places with the next', () => {
    const signs = 'abvz0129.%-Bé '
    for (const text of [second, runText({ seed: 'É. (1)', promise: EVEN, choices: [FIVE] }, SERVICE)]) {
      const { length } = text
      const places = Array.from({ length }, (_, place) => place)
      const changed = [
        ...places.flatMap((place) => Array.from(signs, (sign) => text.slice(0, place) + sign + text.slice(place + 1))),
        ...places.map((place) => text.slice(0, place) + text.slice(place + 1)),
        ...places.map(
          (place) =>
            text.slice(0, place) +
            text
              .slice(place, place + 2)
              .split('')
              .toReversed()
              .join('') +
            text.slice(place + 2),
        ),
        ...places.map((place) => text.slice(0, place)),
      ]
      const original = parseRun(text, SERVICE)
      expect(original.ok).toBe(true)
      const unnoticed = changed.filter((one) => {
        const read = parseRun(one, SERVICE)
        return read.ok && JSON.stringify(read) !== JSON.stringify(original)
      })
      expect(unnoticed).toEqual([])
    }
  })

  it('is found out when a word of it is another', () => {
    for (const changed of [
      second.replace('harbour', 'harbor'),
      second.replace('harbour', 'Harbour'),
      second.replace('.b.', '.%7B%7D.'),
    ]) {
      expect(parseRun(changed, SERVICE)).toMatchObject({ ok: false, problem: { path: 'check', code: 'unreadable' } })
    }
  })

  it('is the same when percent codes are written otherwise', () => {
    const text = runText({ seed: 'é b', promise: EVEN, choices: [FIVE] }, SERVICE)
    expect(text).toContain('%C3%A9%20b')
    expect(parseRun(text.replaceAll('%C3%A9', '%c3%a9'), SERVICE)).toEqual(parseRun(text, SERVICE))
    expect(parseRun(text.replace('%C3%A9%20', 'é '), SERVICE)).toEqual(parseRun(text, SERVICE))
  })

  it('is found in whatever was pasted', () => {
    for (const pasted of [
      second,
      ` ${second}\n`,
      `https://burnline.example/app/#/learn/game/run/${second}`,
      `<https://burnline.example/#/learn/game/run/${second}>`,
      `Ours: https://burnline.example/#/present/learn/game/run/${second}, and yours?`,
      `(#/learn/game/run/${second}).`,
    ]) {
      expect(runTextIn(pasted)).toBe(second)
    }
    for (const text of HOSTILE_TEXTS) expect(parseRun(runTextIn(text), SERVICE).ok).toBe(false)
  })

  it('of a newer version, or of none, is refused with a reason', () => {
    const codes = [
      '3.a.b.vvv.0000',
      '2.a.b.vvv',
      '2.a.b.vvv.0000',
      '2.a.b.vvv.0000.0',
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
      'check unreadable',
      'check unreadable',
      'check unreadable',
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
    const texts = [first, second, runText({ seed: 'É. (1)', promise: EVEN, choices: [] }, SERVICE)]
    await fuzzed('game run', texts, 2_000, (text) => {
      const read = parseRun(text, SERVICE)
      const again = read.ok ? parseRun(runText(read.value, SERVICE), SERVICE) : read
      expect(again).toEqual(read)
    })
  })
})
