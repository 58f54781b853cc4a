import { beforeEach, expect, it } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../../src/core/quantity/units.ts'
import { setLocale } from '../../../src/format/locale.ts'
import { layOutDetection } from '../../../src/views/charts/detection-layout.ts'
import { passes } from '../../../src/views/charts/detection-lines.ts'
import type { DetectionIncident, DetectionKind } from '../../../src/views/charts/detection-picture.ts'
import { boxOf, overlap } from '../../../src/views/charts/place-words.ts'
import { near } from '../../support/near.ts'
import { aCurve, workbookCurves } from './workbook-curves.ts'

beforeEach(() => {
  setLocale('en-GB')
  return () => setLocale(null)
})

const wide = { width: 1040, height: 420 }
const phone = { width: 358, height: 380 }

const incidents: readonly DetectionIncident[] = [
  { id: 'deploy', label: 'Bad deploy', errorRatio: 1, lasted: 20 * MINUTE },
  { id: 'database', label: 'Slow database', errorRatio: 0.05, lasted: 3 * HOUR },
  { id: 'blip', label: 'Blip', errorRatio: 1, lasted: 20 * SECOND },
]

const layOut = (size = wide, kind: DetectionKind = 'detection', curves = workbookCurves(), points = incidents) =>
  layOutDetection({ kind, curves, incidents: points }, size)

it('stands error ratios across and times up, each decade as wide as every other', () => {
  const { area, ratioTicks, points } = layOut()
  // 1040 less 46 on the left and 120 on the right; four decades of 218.5.
  expect(area.width).toBe(874)
  expect(ratioTicks.map(({ x }) => Math.round(x * 2) / 2)).toEqual([46, 264.5, 483, 701.5, 920])
  // 20 min in seconds from 1 s to 30 days: ln 1,200 / ln 2,592,000 = 0.4801 of 346 pixels above the floor at 374.
  const deploy = points.find(({ id }) => id === 'deploy')
  near(deploy?.x ?? 0, 920)
  near(deploy?.y ?? 0, 374 - 0.480103 * 346, 1e-5)
})

it('begins every line at its threshold, right above its long window at most', () => {
  const { lines, area } = layOut()
  const [page] = lines
  // 1.44 %: log₁₀ 144 = 2.15836 of 4 decades. 1 h: ln 3,600 / ln 2,592,000 = 0.554522.
  near(page?.threshold.x ?? 0, 46 + (2.15836 / 4) * 874, 1e-4)
  near(page?.threshold.y ?? 0, 374 - 0.554522 * 346, 1e-4)
  expect(page?.points.at(-1)?.x).toBe(area.left + area.width)
})

it('lies a point above the lines of exactly the rules that fire for it', () => {
  const { lines, points } = layOut()
  const below = (id: string) => {
    const { x, y } = points.find((point) => point.id === id) ?? { x: 0, y: 0 }
    // A line passes the upright stretch from the point down to the floor.
    return lines
      .filter((line) => passes(line, { x, y: y ?? 0, width: 0, height: 400 - (y ?? 0) }))
      .map((line) => line.id)
  }
  // All four fire within 51.84 s to 259.2 s of full failure, none in 20 s.
  expect(below('deploy')).toEqual(['1h / 5m', '6h / 30m', '1d / 2h', '3d / 6h'])
  expect(below('blip')).toEqual([])
  // At 5 %: 17m 16.8s, 43m 12s and twice 1h 26m 24s.
  expect(below('database')).toEqual(['1h / 5m', '6h / 30m', '1d / 2h', '3d / 6h'])
})

it('lays the dashes of two tickets that coincide on each other', () => {
  const { lines } = layOut()
  const [, , first, second] = lines
  if (!first || !second) throw new Error('no lines')
  // The slanted way from one left end to the other is what the second one has been dashed already.
  const way = Math.hypot(first.threshold.x - second.threshold.x, first.threshold.y - second.threshold.y)
  near(first.dashOffset - second.dashOffset, way, 1e-4)
})

it('knows which line another one lies on, so that both are seen', () => {
  // 24 h × 3 and 72 h × 1: the ticket of 1d / 2h has all of its line in common with that of 3d / 6h.
  expect(layOut().lines.map(({ id, beneath }) => [id, beneath])).toEqual([
    ['1h / 5m', false],
    ['6h / 30m', false],
    ['1d / 2h', true],
    ['3d / 6h', false],
  ])
  const twice = [aCurve('one', 'page', HOUR, MINUTE, 0.0144), aCurve('two', 'page', HOUR, MINUTE, 0.0144)]
  expect(layOut(wide, 'detection', twice, []).lines.map(({ beneath }) => beneath)).toEqual([true, false])
})

it('puts no name where a line would strike it through, wherever there is room', () => {
  const { lineLabels, lines } = layOut()
  for (const words of lineLabels) {
    const struckBy = lines.filter((line) => passes(line, boxOf(words.text, words))).map(({ id }) => id)
    expect({ [words.text]: struckBy }).toEqual({ [words.text]: [] })
  }
})

it('draws no line for a rule that can never fire', () => {
  expect(layOut(wide, 'detection', [aCurve('1h', 'page', HOUR, MINUTE, 1.44)]).lines).toEqual([])
})

it.each([
  ['wide', wide, 'detection'],
  ['wide', wide, 'reset'],
  ['on a phone', phone, 'detection'],
  ['on a phone', phone, 'reset'],
] as const)('names all four rules, and no words touch, %s', (_, size, kind) => {
  const { lineLabels, pointLabels, lines } = layOut(size, kind)
  expect(lineLabels.map(({ text }) => text)).toEqual(['1h / 5m', '6h / 30m', '1d / 2h', '3d / 6h'])
  const boxes = [
    ...[...lineLabels, ...pointLabels].map((words) => boxOf(words.text, words)),
    ...lines.map(({ threshold: { x, y } }) => ({ x: x - 6, y: y - 6, width: 12, height: 12 })),
  ]
  for (const [index, box] of boxes.entries()) {
    expect(box.x + box.width).toBeLessThanOrEqual(size.width)
    expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false)
  }
})

it.each([wide, phone])('draws a hundred rules and names twelve, also where all are alike, %o', (size) => {
  const curves = Array.from({ length: 100 }, (_, index) =>
    aCurve(`Rule ${index}`, 'page', DAY, HOUR, 0.01 + index * 1e-6),
  )
  const { lines, lineLabels } = layOut(size, 'detection', curves, [])
  expect(lines).toHaveLength(100)
  expect(lineLabels).toHaveLength(12)
})

it('makes incidents on the same pixel one point, and leaves out what no logarithm has', () => {
  const twice = [...incidents, { id: 'again', label: 'Again', errorRatio: 1, lasted: 20 * MINUTE + SECOND }]
  const none = { id: 'none', label: 'No errors', errorRatio: 0, lasted: HOUR }
  const { points, pointLabels } = layOut(wide, 'detection', workbookCurves(), [...twice, none])
  expect(points.map(({ id, more }) => [id, more])).toEqual([
    ['deploy', 1],
    ['database', 0],
    ['blip', 0],
  ])
  expect(points[0]?.title).toBe('Bad deploy: 100\u00a0% for 20m\nAgain: 100\u00a0% for 20m 1s')
  expect(pointLabels[0]?.text).toBe('Bad deploy, +1 more')
})

it('shows only the error ratio of incidents beside reset times', () => {
  const { points, pointLabels, uprightLabels } = layOut(wide, 'reset')
  expect(points.map(({ id, y }) => [id, y])).toEqual([
    ['deploy', null],
    ['database', null],
  ])
  expect(pointLabels).toEqual([])
  expect(uprightLabels.map(({ text }) => text)).toEqual(['Slow database', 'Bad deploy, +1 more'])
})
