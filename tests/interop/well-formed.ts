import { expect } from 'vitest'
import { readScenario } from '../../src/core/scenario/read-scenario.ts'
import type { Series } from '../../src/core/measurement/series.ts'
import type { SharedContents } from '../../src/interop/scenario-file/shared.ts'

/** Fails unless a series is what the rest of the code takes for one. */
export const expectSeries = ({ start, step, good, valid }: Series): void => {
  expect([Number.isSafeInteger(start), Number.isSafeInteger(step), step > 0, good.length]).toEqual([
    true,
    true,
    true,
    valid.length,
  ])
  const wrong = valid.findIndex((events, index) => {
    const goodEvents = good[index] as number
    return Number.isNaN(events)
      ? !Number.isNaN(goodEvents)
      : !(goodEvents >= 0 && goodEvents <= events && events < Infinity)
  })
  expect([wrong, good[wrong], valid[wrong]]).toEqual([-1, undefined, undefined])
}

interface ToldProblem {
  readonly code: string
  readonly received: string
  readonly expected: string | null
}

/** Fails unless every problem can be told. */
export const expectProblems = (problems: readonly ToldProblem[]): void => {
  for (const { code, received, expected } of problems) {
    expect([code, typeof received, expected === null || typeof expected === 'string']).toEqual([code, 'string', true])
    expect(code).toMatch(/^[a-z0-9-]+$/)
    expect(received.length).toBeLessThanOrEqual(80)
  }
}

/** Fails unless all that was opened can be kept as it is. */
export const expectContents = ({ scenarios, openId, series, problems }: SharedContents): void => {
  for (const scenario of scenarios) expect(readScenario(scenario, '')).toEqual({ ok: true, value: scenario })
  expect(scenarios.map(({ id }) => id)).toContain(openId)
  expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length)
  for (const one of series) expectSeries(one.series)
  expectProblems(problems)
}
