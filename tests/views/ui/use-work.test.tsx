import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useWork } from '../../../src/views/ui/use-work.ts'
import type { BeginWork } from '../../../src/views/ui/use-work.ts'

interface Question {
  readonly name: string
}

const QUIET = 200
const A: Question = { name: 'a' }
const B: Question = { name: 'b' }

/** Work that the test itself brings forward. */
const byHand = () => {
  const begun: {
    readonly question: Question
    readonly show: (picture: string) => void
    readonly signal: AbortSignal
    readonly end: (picture: string | null) => void
    readonly fail: () => void
  }[] = []
  const begin: BeginWork<Question, string> = (question, show, signal) =>
    new Promise((resolve, reject) => {
      begun.push({ question, show, signal, end: resolve, fail: () => reject(new Error('broken')) })
    })
  return { begun, begin }
}

const later = (time: number): Promise<void> =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(time)
  })

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('work that takes a while', () => {
  it('begins when the typing pauses, shows how far it is, and is done', async () => {
    const { begun, begin } = byHand()
    const { result } = renderHook(() => useWork(A, begin, QUIET))
    await later(QUIET - 1)
    expect(begun).toHaveLength(0)
    await later(1)
    expect(begun).toHaveLength(1)
    expect(result.current).toMatchObject({ shown: null, state: 'running' })
    act(() => begun[0]?.show('half'))
    expect(result.current).toMatchObject({ shown: { of: A, picture: 'half' }, state: 'running' })
    begun[0]?.end('whole')
    await later(0)
    expect(result.current).toMatchObject({ shown: { of: A, picture: 'whole' }, state: 'done' })
  })

  it('of an older question is ended, keeps its last picture until there is a newer one, and shows nothing more', async () => {
    const { begun, begin } = byHand()
    const { result, rerender } = renderHook(({ question }) => useWork(question, begin, QUIET), {
      initialProps: { question: A },
    })
    await later(QUIET)
    act(() => begun[0]?.show('old'))
    rerender({ question: B })
    expect(begun[0]?.signal.aborted).toBe(true)
    expect(result.current).toMatchObject({ shown: { of: A, picture: 'old' }, state: 'running' })
    act(() => begun[0]?.show('late'))
    expect(result.current.shown?.picture).toBe('old')
    await later(QUIET)
    expect(begun[1]?.question).toBe(B)
    begun[1]?.end('new')
    await later(0)
    expect(result.current).toMatchObject({ shown: { of: B, picture: 'new' }, state: 'done' })
  })

  it('is cancelled before it begins or while it runs, keeps what it has shown, and can begin again', async () => {
    const { begun, begin } = byHand()
    const { result } = renderHook(() => useWork(A, begin, QUIET))
    act(() => result.current.cancel())
    await later(QUIET)
    expect(begun).toHaveLength(0)
    expect(result.current.state).toBe('cancelled')
    act(() => result.current.again())
    await later(QUIET)
    act(() => begun[0]?.show('half'))
    act(() => result.current.cancel())
    expect(begun[0]?.signal.aborted).toBe(true)
    begun[0]?.end(null)
    await later(0)
    expect(result.current).toMatchObject({ shown: { of: A, picture: 'half' }, state: 'cancelled' })
  })

  it('that breaks down says so, and no question is no work', async () => {
    const { begun, begin } = byHand()
    const { result, rerender } = renderHook<
      ReturnType<typeof useWork<Question, string>>,
      { question: Question | null }
    >(({ question }) => useWork(question, begin, QUIET), { initialProps: { question: null } })
    await later(QUIET)
    expect(begun).toHaveLength(0)
    rerender({ question: A })
    await later(QUIET)
    begun[0]?.fail()
    await later(0)
    expect(result.current.state).toBe('failed')
  })
})
