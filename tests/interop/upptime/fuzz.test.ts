import { expect, it } from 'vitest'
import { DAY } from '../../../src/core/quantity/units.ts'
import { JSON_LIMITS } from '../../../src/interop/json/json-limits.ts'
import { readJson } from '../../../src/interop/json/read-json.ts'
import { seriesOfDays } from '../../../src/interop/upptime/series-of-days.ts'
import { isUpptimeSummary, upptimeSites } from '../../../src/interop/upptime/summary.ts'
import { deepFrozen } from '../../support/deep-frozen.ts'
import { fuzzed } from '../../support/mutated.ts'
import { expectProblems, expectSeries } from '../well-formed.ts'

const site = (name: string, dailyMinutesDown: object): object => ({
  name,
  url: `https://${name}.example`,
  slug: name,
  status: 'up',
  uptime: '99.87%',
  time: 312,
  dailyMinutesDown,
})
const FILE = JSON.stringify(
  [
    site('shop', { '2026-11-03': 36, '2026-11-01': 12.5, '2026-11-02': 0 }),
    site('search', {}),
    site('pay', { '2024-02-29': 1_440 }),
  ],
  null,
  2,
)

it('any change to a summary of Upptime is read in part, or refused', async () => {
  await fuzzed('upptime', [FILE], 2_000, async (text) => {
    const data = await readJson(text)
    if (!data.ok) return expectProblems([data.problem])
    deepFrozen(data.value)
    expect(typeof isUpptimeSummary(data.value)).toBe('boolean')
    const sites = upptimeSites(data.value, JSON_LIMITS)
    if (!sites.ok) return expectProblems([sites.problem])
    for (const one of sites.value) {
      const last = one.downDays.at(-1)?.day ?? 0
      expectSeries(seriesOfDays(one, Math.max(0, last - 400 * DAY), last).series)
    }
    return undefined
  })
})
