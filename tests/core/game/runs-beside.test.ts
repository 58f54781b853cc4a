import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPromise } from '../../../src/core/game/game-promise.ts'
import { runText } from '../../../src/core/game/run-text.ts'
import {
  LONGEST_TEAM,
  MOST_BESIDE,
  parseStoredBeside,
  runBeside,
  runsBeside,
  storedBeside,
} from '../../../src/core/game/runs-beside.ts'
import type { RunBeside } from '../../../src/core/game/runs-beside.ts'
import { anyText, HOSTILE_TEXTS } from '../../support/any-text.ts'
import { fuzzed } from '../../support/mutated.ts'
import { EVEN, SERVICE } from './support.ts'

const runOf = (releases: number, weeks = 13, seed = 'harbour', promise = builtInPromise(SERVICE)) => ({
  seed,
  promise,
  choices: Array.from({ length: weeks }, (_, week) => ({
    releases: week === 0 ? 0 : releases,
    work: 2,
    canary: false,
  })),
})

const OWN = runOf(5)
const OTHER = runOf(10)

const put = (pasted: string, name = '', kept: readonly RunBeside[] = []) => runBeside(pasted, name, OWN, kept, SERVICE)

describe('a run put beside another', () => {
  it('is read from an address or from its text, with the name of its team', () => {
    const text = runText(OTHER, SERVICE)
    expect(put(text, ' Blue \n team ')).toEqual({ name: 'Blue team', run: OTHER })
    expect(put(`https://burnline.example/#/learn/game/run/${text}`)).toEqual({ name: '', run: OTHER })
  })

  it('is the same quarter when its word differs in case only', () => {
    expect(put(runText(runOf(10, 13, 'Harbour'), SERVICE))).toMatchObject({ run: { seed: 'Harbour' } })
  })

  it('is refused with a reason when it cannot be compared', () => {
    const text = runText(OTHER, SERVICE)
    expect(put('  ')).toBe('empty')
    expect(put('our run')).toBe('unreadable')
    expect(put(text.slice(0, -1))).toBe('changed')
    expect(put(text.replace('harbour', 'harbor'))).toBe('changed')
    expect(put('9.harbour.b')).toBe('newer')
    expect(put(runText(runOf(10, 12), SERVICE))).toBe('unfinished')
    expect(put(runText(runOf(10, 13, 'harbor'), SERVICE))).toBe('other-word')
    expect(put(runText(runOf(10, 13, 'harbour', EVEN), SERVICE))).toBe('other-service')
    expect(put(runText(OWN, SERVICE))).toBe('there-already')
    expect(put(text, '', [{ name: 'Blue', run: OTHER }])).toBe('there-already')
  })

  it('is refused when the table is full', () => {
    const many = Array.from({ length: MOST_BESIDE }, (_, index) => ({
      name: '',
      run: { ...OTHER, choices: OTHER.choices.map((choice, week) => ({ ...choice, canary: week === index })) },
    }))
    expect(put(runText(OTHER, SERVICE), '', many.slice(1))).toMatchObject({ run: OTHER })
    expect(put(runText(OTHER, SERVICE), '', many)).toBe('too-many')
  })

  it('stands beside runs of its own quarter alone, and never beside itself', () => {
    const kept = [OTHER, OWN, runOf(10, 13, 'quay'), runOf(2)].map((run) => ({ name: '', run }))
    expect(runsBeside(OWN, kept).map(({ run }) => run)).toEqual([OTHER, runOf(2)])
  })
})

describe('kept runs', () => {
  const kept = [
    { name: 'Blue', run: OTHER },
    { name: '', run: runOf(2) },
  ]
  const text = storedBeside(kept, SERVICE)

  it('are read as they were written, with any name', () => {
    expect(parseStoredBeside(text, SERVICE)).toEqual(kept)
    fc.assert(
      fc.property(anyText(LONGEST_TEAM), (name) => {
        const one = put(runText(OTHER, SERVICE), name)
        expect(typeof one === 'string' ? [] : parseStoredBeside(storedBeside([one], SERVICE), SERVICE)).toEqual([one])
      }),
      { numRuns: 100 },
    )
  })

  it('that are none are left out, whatever they are', async () => {
    for (const hostile of HOSTILE_TEXTS) expect(parseStoredBeside(hostile, SERVICE)).toEqual([])
    expect(parseStoredBeside('[1, null, {}, {"name": 1, "run": 2}]', SERVICE)).toEqual([])
    expect(parseStoredBeside(JSON.stringify([{ name: 'Blue', run: runText(runOf(5, 12), SERVICE) }]), SERVICE)).toEqual(
      [],
    )
    await fuzzed('kept runs', [text], 1_000, (changed) => {
      const read = parseStoredBeside(changed, SERVICE)
      expect(parseStoredBeside(storedBeside(read, SERVICE), SERVICE)).toEqual(read)
    })
  })
})
