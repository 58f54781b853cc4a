import { describe, expect, it } from 'vitest'
import { methodComparison } from '../../../src/core/budgeting/method-comparison.ts'
import { HOUR, MINUTE, ppb } from '../../../src/core/quantity/units.ts'
import { assessment, scenarioHistory } from '../../../src/core/scenario/assessment.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { methodCsv } from '../../../src/views/charts/method-csv.ts'
import { layOutMethods } from '../../../src/views/charts/method-layout.ts'
import type { MethodPicture } from '../../../src/views/charts/method-picture.ts'
import { methodRows } from '../../../src/views/charts/method-rows.ts'
import { boxOf, overlap } from '../../../src/views/charts/place-words.ts'
import { at, incident } from '../../core/build.ts'
import { near } from '../../support/near.ts'

setLocale('en-GB')

const START = at('2026-11-01')

/** An hour at 95 %: 3 % fail for 10 minutes from 00:10, 40 % for 5 minutes from 00:40. */
const picture = (more: Partial<Scenario> = {}): MethodPicture => {
  const now = START + HOUR
  const scenario: Scenario = {
    ...newScenario('one', 'One'),
    target: ppb(950_000_000),
    requestsPerSecond: 1,
    sloWindow: { kind: 'rolling', duration: HOUR },
    incidents: [incident(START + 10 * MINUTE, '10m', 3), incident(START + 40 * MINUTE, '5m', 40)],
    now,
    ...more,
  }
  return {
    comparison: methodComparison(scenario, assessment(scenario, scenarioHistory(scenario, null, now), now)),
    timeZone: 'UTC',
    lineNames: { occurrences: 'Occurrences', timeslices: 'Timeslices', 'ratio-timeslices': 'RatioTimeslices' },
    differenceNames: { forgiven: 'Forgiven', whole: 'Whole', quiet: 'Quiet', busy: 'Busy', empty: 'Empty' },
  }
}

const WIDE = { width: 1_000, height: 420 }
const PHONE = { width: 340, height: 380 }

describe('layOutMethods', () => {
  it('draws three lines on one axis that reaches down to the lowest', () => {
    const { paths, valueTicks, area } = layOutMethods(picture(), WIDE)
    expect(paths.map(({ method }) => method)).toEqual(['occurrences', 'timeslices', 'ratio-timeslices'])
    // Timeslices: 5 bad minutes of 3 are 167 %.
    expect(valueTicks.map(({ label }) => label.replaceAll('\u00a0', ' '))).toContain('−50 %')
    for (const { parts } of paths) {
      expect(parts).toHaveLength(1)
      for (const { x, y } of parts.flat()) {
        expect(x).toBeGreaterThanOrEqual(area.left)
        expect(x).toBeLessThanOrEqual(area.left + area.width + 1e-6)
        expect(y).toBeGreaterThanOrEqual(area.top - 1e-6)
        expect(y).toBeLessThanOrEqual(area.top + area.height)
      }
    }
  })

  it.each([
    ['wide', WIDE],
    ['on a phone', PHONE],
  ])('names every line, and no name touches another: %s', (_, chart) => {
    const { names } = layOutMethods(picture(), chart)
    expect(names.map(({ text }) => text).sort()).toEqual(['Occurrences', 'RatioTimeslices', 'Timeslices'])
    const boxes = names.map((name) => boxOf(name.text, name))
    boxes.forEach((box, index) => {
      expect(box.x + box.width).toBeLessThanOrEqual(chart.width)
      for (const other of boxes.slice(index + 1)) expect(overlap(box, other)).toBe(false)
    })
  })

  it('marks the slices that differ where they are, a lane for each kind, under the plot', () => {
    const { lanes, area } = layOutMethods(picture(), WIDE)
    expect(lanes.map(({ kind, words }) => [kind, words.replaceAll('\u00a0', ' ')])).toEqual([
      ['forgiven', 'Forgiven, 10 % of the budget'], // 10 × 3 % of 3 minutes
      ['whole', 'Whole, 100 % of the budget'], // 5 × 60 % of 3 minutes
    ])
    const minuteOf = (x: number): number => ((x - area.left) / area.width) * 60
    const [forgiven, whole] = lanes
    for (const { x } of forgiven?.marks ?? []) {
      expect(minuteOf(x)).toBeGreaterThan(9)
      expect(minuteOf(x)).toBeLessThan(20.2)
    }
    for (const { x } of whole?.marks ?? []) {
      expect(minuteOf(x)).toBeGreaterThan(39)
      expect(minuteOf(x)).toBeLessThan(45.2)
    }
    // The higher, the more of the budget.
    expect(Math.max(...(whole?.marks ?? []).map(({ height }) => height))).toBeGreaterThan(
      Math.max(...(forgiven?.marks ?? []).map(({ height }) => height)),
    )
    expect(lanes.every(({ wordsY, baseY }) => wordsY > area.top + area.height && baseY <= WIDE.height)).toBe(true)
  })

  it('has no lanes, and more room, where nothing differs', () => {
    const alike = layOutMethods(picture({ incidents: [] }), WIDE)
    expect(alike.lanes).toEqual([])
    expect(alike.area.height).toBeGreaterThan(layOutMethods(picture(), WIDE).area.height)
  })
})

describe('the numbers behind it', () => {
  it('have a row for each thirtieth of the window, with the slices that differ in it', () => {
    const rows = methodRows(picture())
    expect(rows).toHaveLength(30)
    near(rows.at(-1)?.remaining.timeslices ?? NaN, 1 - 5 / 3)
    near(rows.at(-1)?.remaining.occurrences ?? NaN, 1 - (0.3 + 2) / 3)
    rows.forEach(({ slices }, index) => near(slices.forgiven, index >= 5 && index < 10 ? 2 : 0))
    near(
      rows.reduce((sum, { slices }) => sum + slices.whole, 0),
      5,
    )
  })

  it('have every point of the three lines in the file', () => {
    const lines = methodCsv(picture()).trimEnd().split('\r\n')
    expect(lines[0]).toBe('method,time,budget_remaining')
    expect(lines[1]).toBe('occurrences,2026-11-01T00:00:00.000Z,1')
    const { verdicts } = picture().comparison
    const points = Object.values(verdicts).reduce((sum, { line }) => sum + line.times.length, 0)
    expect(lines).toHaveLength(1 + points)
    const last = lines
      .filter((line) => line.startsWith('timeslices,'))
      .at(-1)
      ?.split(',')
    expect(last?.[1]).toBe('2026-11-01T01:00:00.000Z')
    near(Number(last?.[2]), 1 - 5 / 3)
  })
})
