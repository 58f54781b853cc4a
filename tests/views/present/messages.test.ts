import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readMessage } from '../../../src/views/present/messages.ts'
import { STOPPED } from '../../../src/views/present/timer.ts'

const slide = {
  title: 'A',
  notes: ['Say it.'],
  next: null,
  answer: 'B',
  revealed: false,
  blank: false,
  hasUnit: true,
  place: 1,
  count: 2,
  ended: false,
}
const message = { kind: 'slide', from: 'one', slide, timer: STOPPED }

describe('a message between the windows', () => {
  it('is read as it was sent', () => {
    for (const one of [
      message,
      { ...message, slide: { ...slide, revealed: null, ended: true } },
      { kind: 'hello' },
      { kind: 'gone', from: 'one' },
      { kind: 'do', to: 'one', command: 'next' },
    ])
      expect(readMessage(structuredClone(one))).toEqual(one)
  })

  it('is nothing where any part of it is of another kind', () => {
    const hostile = [
      { ...message, from: 7 },
      { ...message, timer: { ...STOPPED, since: Number.NaN } },
      { ...message, timer: { ...STOPPED, before: -1 } },
      { ...message, slide: { ...slide, title: '<b>'.repeat(10_000) } },
      { ...message, slide: { ...slide, notes: Array(51).fill('x') } },
      { ...message, slide: { ...slide, notes: [1] } },
      { ...message, slide: { ...slide, place: 3 } },
      { ...message, slide: { ...slide, revealed: 'yes' } },
      { ...message, slide: { ...slide, ended: 1 } },
      { ...message, slide: { ...slide, hasUnit: null } },
      { kind: 'do', to: 'one', command: 'leave' },
      { kind: 'do', to: 'one', command: 'constructor' },
    ]
    for (const one of hostile) expect(readMessage(one)).toBeNull()
  })

  it('never throws, whatever is said', () => {
    fc.assert(fc.property(fc.anything(), (data) => readMessage(data) === null || typeof data === 'object'))
  })

  it('keeps nothing that does not belong to it', () => {
    expect(readMessage({ ...message, slide: { ...slide, extra: 1 }, more: 2 })).toEqual(message)
  })
})
