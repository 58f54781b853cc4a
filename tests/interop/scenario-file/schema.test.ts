import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORKSPACE_VERSION } from '../../../src/core/scenario/upgrade.ts'
import { readScenarioFile } from '../../../src/interop/scenario-file/read-scenario-file.ts'
import { writeScenarioFile } from '../../../src/interop/scenario-file/write-scenario-file.ts'
import { anyShared } from './any-shared.ts'

const NAME = `burnline-workspace-${WORKSPACE_VERSION}.schema.json`
const SCHEMA = JSON.parse(readFileSync(new URL(`../../../public/schemas/${NAME}`, import.meta.url), 'utf8')) as object
const isValid = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(SCHEMA)

const isRead = (data: unknown): boolean => {
  const read = readScenarioFile(data)
  return read.ok && read.value.problems.length === 0
}

type Place = { readonly path: string; readonly holder: Record<string, unknown>; readonly key: string }

/** Every field of some data, and the first entries of every list. */
const placesOf = (data: unknown, path = ''): readonly Place[] => {
  if (typeof data !== 'object' || data === null) return []
  const keys = Object.keys(data).slice(0, Array.isArray(data) ? 3 : Infinity)
  return keys.flatMap((key) => {
    const holder = data as Record<string, unknown>
    const here = Array.isArray(data) ? `${path}[]` : `${path}.${key}`
    return [{ path: here, holder, key }, ...placesOf(holder[key], here)]
  })
}

/** How often a field is tried, each time in another scenario or entry. */
const MOST_TIMES = 2

const DAY = 86_400_000
/** Each side of every limit that a field has, values of every other kind, and some that look right. */
const VALUE_ROWS: readonly (readonly unknown[])[] = [
  [null, true, false, '', 'x', 'UTC', 'Mars/Base', '__name__', 'EUR', 'eur', 'typed', 'rolling', 'hourly', 'generated'],
  [
    [],
    {},
    [1, 2],
    [{}],
    { kind: 'typed' },
    { kind: 'scenario' },
    [1, 2, 2],
    [null],
    'page',
    'freeze',
    'target',
    '=',
    '5',
  ],
  [-1e18, -1_000_000_000_001, -1_000_000_000_000, -1, 0, 0.5, 1, 1.5, 2, 3, 4, 7, 8, 20, 23, 24, 25, 168],
  [999, 1_000, 1_001, 59_999, 60_000, 100_000, 100_001, 1_000_000, 1_000_001, 3_599_999, 3_600_000, 3_600_001],
  [DAY, DAY + 1, 1e8, 1e8 + 1, 999_999_999, 1e9, 1e9 + 1, 31 * DAY - 1, 31 * DAY, 366 * DAY, 366 * DAY + 1],
  [4_294_967_295, 4_294_967_296, 36_525 * DAY, 36_525 * DAY + 1, 7_258_118_400_000, 7_258_118_400_001],
  [1e15, 1e15 + 1, 2 ** 53, 1e300, Infinity],
  [60, 61, 100, 101, 200, 201, 1_000, 1_001, 2_000, 2_001, 4_000, 4_001, 20_000, 20_001, 100_000, 100_001].map(
    (count) => 'x'.repeat(count),
  ),
]

const VALUES: readonly unknown[] = VALUE_ROWS.flat()

/**
 * What the schema cannot say, and so lets pass, though it is refused when it is read; each field with its reason.
 */
const ONLY_READ: readonly (readonly [path: RegExp, reason: string])[] = [
  [/\.timeZone$/, 'which names are time zones'],
  [/\.(?:short|long)Window$/, 'that the short window is the shorter one'],
  [/\.sampling\.evaluation(?:Offset|Interval)$/, 'that the offset is within the interval'],
  [/^\.(?:scenarios|series)$|\.(?:alertRules|clauses)$/, 'that ids differ'],
  [/\.clauses\[\]\.from$/, 'that bounds fall, and that the last clause, and no other, has none'],
  [/\.weights(?:\[\])?$/, 'that the weights have a mean of 1'],
  [/\.deployHours\.(?:days(?:\[\])?|from|until)$/, 'that days ascend and that hours end after they begin'],
  [
    /^\.series\[\]\.(?:id|start|step)$|^\.series\[\]\.(?:good|valid)(?:\[\])?$/,
    'that columns fit each other and a scenario',
  ],
  [/\.measurements(?:\.(?:seriesId|start|step|steps|kind))?$/, 'that a scenario means the columns that came along'],
]

/** What the schema refuses so that an editor underlines it, and what reading makes the best of. */
const ONLY_SCHEMA: readonly (readonly [path: RegExp, reason: string])[] = [
  [/^\.\$schema$/, 'is for editors alone'],
  [/^\.version$/, 'older versions are brought up to date'],
  [/^\.openId$/, 'the first scenario opens where it names none'],
]

const isListed = (list: typeof ONLY_READ, path: string): boolean => list.some(([pattern]) => pattern.test(path))

describe('the published schema', () => {
  it('takes the file of every scenario', () => {
    fc.assert(
      fc.property(anyShared, (shared) => {
        expect(isValid(JSON.parse(writeScenarioFile(shared)))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('takes the saved file of its version', () => {
    const saved = new URL(`../../fixtures/workspace-v${WORKSPACE_VERSION}.json`, import.meta.url)
    expect(isValid(JSON.parse(readFileSync(saved, 'utf8')))).toBe(true)
  })

  it('says what every field means', () => {
    const silent = (schema: unknown, path: string): readonly string[] => {
      if (typeof schema !== 'object' || schema === null) return []
      const { properties, ...others } = schema as { readonly properties?: Readonly<Record<string, object>> }
      const here = Object.entries(properties ?? {}).flatMap(([key, one]) => [
        ...('description' in one || '$ref' in one || 'const' in one ? [] : [`${path}.${key}`]),
        ...silent(one, `${path}.${key}`),
      ])
      return [...here, ...Object.entries(others).flatMap(([key, one]) => silent(one, `${path}.${key}`))]
    }
    expect(silent(SCHEMA, '')).toEqual([])
    const { $defs } = SCHEMA as { readonly $defs: Readonly<Record<string, object>> }
    expect(Object.entries($defs).filter(([, one]) => !('description' in one))).toEqual([])
  })

  it('refuses, field by field, what reading refuses', () => {
    const disagreements = new Set<string>()
    const seen = new Set<RegExp>()
    let tried = 0
    const compare = (data: unknown, path: string, what: string): void => {
      tried += 1
      const [valid, read] = [isValid(data), isRead(data)]
      if (valid === read) return
      const list = valid ? ONLY_READ : ONLY_SCHEMA
      for (const [pattern] of list) if (pattern.test(path)) seen.add(pattern)
      if (!isListed(list, path))
        disagreements.add(`${path} ${what}: ${valid ? 'only read' : 'only the schema'} refuses`)
    }
    const times = new Map<string, number>()
    const single = fc.sample(anyShared, { numRuns: 120, seed: 1 }).filter(({ scenarios }) => scenarios.length === 1)
    for (const shared of single) {
      const data = JSON.parse(writeScenarioFile(shared)) as object
      expect(isRead(data)).toBe(true)
      for (const { path, holder, key } of placesOf(data)) {
        const time = (times.get(path) ?? 0) + 1
        times.set(path, time)
        if (time > MOST_TIMES) continue
        const before = holder[key]
        for (const value of VALUES) {
          holder[key] = value
          compare(data, path, JSON.stringify(value).slice(0, 40))
        }
        if (!Array.isArray(holder)) {
          delete holder[key]
          compare(data, path, 'left out')
        }
        holder[key] = before
        if (Array.isArray(before) && before.length > 0) {
          holder[key] = [...(before as readonly unknown[]), before[0]]
          compare(data, path, 'its first entry twice')
          holder[key] = Array.from({ length: 2_001 }, (_, index) => before[index % before.length] as unknown)
          compare(data, path, 'too long')
          holder[key] = before
        }
      }
    }
    expect([...disagreements]).toEqual([])
    expect(tried).toBeGreaterThan(20_000)
    // Nothing stands in the lists that is not needed there.
    expect(
      [...ONLY_READ, ...ONLY_SCHEMA].filter(([pattern]) => !seen.has(pattern)).map(([, reason]) => reason),
    ).toEqual([])
  })

  it('refuses a field that it does not know, where reading leaves it behind: an editor underlines a slip', () => {
    const [shared] = fc.sample(anyShared, { numRuns: 1, seed: 2 })
    if (shared === undefined) throw new Error('nothing drawn')
    const data = JSON.parse(writeScenarioFile(shared)) as { scenarios: Record<string, unknown>[] }
    const [first] = data.scenarios
    if (first === undefined) throw new Error('no scenario')
    first['requestPerSecond'] = 5
    expect([isValid(data), isRead(data)]).toEqual([false, true])
  })
})
