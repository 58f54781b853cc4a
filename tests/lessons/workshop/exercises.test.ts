import { describe, expect, it } from 'vitest'
import { EXERCISE_KEYS } from '../../../src/lessons/course/course-keys.ts'
import type { SheetTable } from '../../../src/lessons/workshop/exercise.ts'
import { exercises } from '../../../src/lessons/workshop/exercises.ts'
import { beginningAt, MIDNIGHTS, ORDINARY } from '../course/support/beginnings.ts'
import { look } from '../course/support/look.ts'
import { written } from '../course/support/told.ts'

const modules = import.meta.glob<unknown>('../../../src/lessons/workshop/**/*words.ts', {
  eager: true,
  import: 'words',
})

const texts = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return [data]
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(texts) : []
}

const sheetOf = (key: (typeof EXERCISE_KEYS)[number], midnight = ORDINARY) => {
  const { course, sheet } = exercises[key]
  return sheet(course.start(beginningAt(midnight)), look)
}

const cells = ({ rows }: SheetTable) => rows.map((row) => row.map(written))

it('the words of the workshop hold no figure, no straight quote and no double space', () => {
  const all = Object.values(modules).flatMap(texts)
  expect(all.length).toBeGreaterThan(200)
  expect(all.filter((text) => /\d|%/.test(text.replaceAll(/\{\w+\}/g, '')))).toEqual([])
  expect(all.filter((text) => /['"]| {2}|^\s|\s$/.test(text))).toEqual([])
})

describe.each(EXERCISE_KEYS)('%s on paper', (key) => {
  it('is about its own course, for roles that want different things', () => {
    expect(exercises[key].course.key).toBe(key)
    const { roles } = exercises[key].words
    expect(roles.length).toBeGreaterThanOrEqual(3)
    expect(new Set(roles.map(({ wants }) => wants)).size).toBe(roles.length)
  })

  it('leaves groups something to fill in, and leaves nothing open to who leads', () => {
    const { table, results } = sheetOf(key)
    for (const row of table.rows) expect(row.length).toBeLessThan(table.columns.length)
    for (const row of results.rows) expect(row).toHaveLength(results.columns.length)
    expect(results.rows.map(([first]) => written(first!))).toEqual(table.rows.map(([first]) => written(first!)))
  })

  it('does not print the results on the page of the groups', () => {
    const { table, results, scene, findings } = sheetOf(key)
    const shown = [...scene.map(written), ...cells(table).flat()].join(' ')
    expect(shown).not.toContain(written(findings[0]!))
    const answers = cells(results).flatMap((row, place) => row.slice(table.rows[place]?.length))
    expect(answers.length).toBeGreaterThan(0)
  })

  it('fills every placeholder on every day', () => {
    for (const midnight of MIDNIGHTS) {
      const { scene, table, results, findings } = sheetOf(key, midnight)
      for (const one of [...scene, ...findings, ...table.rows.flat(), ...results.rows.flat()])
        expect(written(one)).not.toMatch(/[{}]|NaN|Infinity|undefined/)
    }
  })
})

describe('the expected results', () => {
  it('of the night watch are those of the closed forms', () => {
    const [provider, leak, deploy, restart] = cells(sheetOf('night-watch').results)
    // 1 h × 0.0144 = 51.84 s at 100 %; 51.84 s ÷ 0.145 = 357.52 s = 5 m 57.52 s
    expect(deploy?.[3]).toBe('The page 1h/5m after 51.84s')
    expect(provider?.[3]).toBe('The page 1h/5m after 5m 57.52s')
    // 3 d × 0.001 ÷ 0.0015 = 48 h
    expect(leak?.[3]).toBe('The ticket 3d/6h after 2d')
    // One minute at 60 % is 36 s of everything: less than 51.84 s.
    expect(restart?.[3]).toBe('None')
  })

  it('of the chain add up: 8 parts share 0.1 %, so each gets 0.0125 %', () => {
    const rows = cells(sheetOf('promise-of-a-chain').results)
    expect(rows).toHaveLength(8)
    for (const row of rows) expect(row[3]).toBe('99.9875 %')
    // Two replicas at 0.1 % fail at once for a millionth of 30 days: 2.592 s.
    expect(rows.find(([name]) => name === 'Database')?.[2]).toBe('2.6s')
  })

  it('of the vote follow the policy: care below half, a freeze once overspent, and ship again', () => {
    expect(cells(sheetOf('vote-on-the-budget').results).map((row) => row[2])).toEqual([
      'Ship with care',
      'Freeze',
      'Ship',
    ])
  })

  it('of the bad months say kept up to the whole budget, and broken beyond', () => {
    for (const row of cells(sheetOf('test-the-target').results))
      for (const said of row.slice(2)) {
        const spent = Number(/^([\d,.]+)/.exec(said)?.[1]?.replaceAll(',', ''))
        expect(said.endsWith(spent <= 100 ? 'kept' : 'broken')).toBe(true)
      }
  })

  it('of the SLIs: the honest one leaves least, and the one inside the checkout most', () => {
    const left = cells(sheetOf('choose-an-sli').results).map((row) => Number.parseFloat(row[3] ?? ''))
    expect(left[0]).toBeGreaterThan(left[1]!)
    expect(left[1]).toBeGreaterThan(left[2]!)
  })
})
