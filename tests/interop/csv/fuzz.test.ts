import { expect, it } from 'vitest'
import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { importOutages } from '../../../src/interop/csv/import-outages.ts'
import { inspect } from '../../../src/interop/csv/inspect.ts'
import { fuzzed } from '../../support/mutated.ts'
import { expectProblems, expectSeries } from '../well-formed.ts'

const minutes = (count: number, row: (minute: number) => string): string =>
  Array.from({ length: count }, (_, minute) => row(minute)).join('')
const two = (number: number): string => String(number).padStart(2, '0')

const FILES: readonly string[] = [
  `time,good,total\n${minutes(30, (m) => `2026-11-04T14:${two(m)}Z,${990 + (m % 7)},1000\n`)}`,
  `Zeit;Fehler;Anfragen\n${minutes(30, (m) => `04.11.2026 14:${two(m)};${m % 3},5;1.000,5\n`)}`,
  `"timestamp"\t"status"\r\n${minutes(20, (m) => `"2026-11-04 14:${two(m)}:00"\t"${m % 5 === 0 ? 'down' : 'up'}"\r\n`)}`,
  `start,end,impact,label\n2026-11-04T14:02Z,2026-11-04T14:22Z,100%,"Bad, ""deploy"""\n2026-11-05 01:00,2026-11-05 02:00,5%,x\n`,
  `time,latency_ms\n${minutes(30, (m) => `${1_793_800_920 + m * 60},${100 + m * 20}\n`)}`,
  `time,le_0.1,le_0.3,le_inf\n${minutes(20, (m) => `2026-11-04T14:${two(m)}:00+01:00,${m},${m * 2},${m * 3}\n`)}`,
]

it('any change to a file of rows is imported in part, or refused', async () => {
  await fuzzed('csv', FILES, 2_000, async (text) => {
    const look = await inspect(text)
    if (!look.ok) return expectProblems([look.problem])
    const { proposal } = look.value
    if (proposal?.kind === 'measurements') {
      const read = await importMeasurements(text, proposal)
      if (!read.ok) return expectProblems([read.problem.problem, ...(read.problem.skipped?.examples ?? [])])
      expectSeries(read.value.series)
      return expectProblems(read.value.report.skipped.examples)
    }
    if (proposal?.kind !== 'outages') return undefined
    const read = await importOutages(text, proposal)
    if (!read.ok) return expectProblems([read.problem.problem])
    for (const { began, lasted, failing } of read.value.outages) {
      expect([Number.isSafeInteger(began), Number.isSafeInteger(lasted), lasted > 0]).toEqual([true, true, true])
      expect(Number.isInteger(failing) && failing > 0 && failing <= 1_000_000_000).toBe(true)
    }
    return expectProblems(read.value.report.skipped.examples)
  })
})
