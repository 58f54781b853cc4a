import type { Series } from '../../core/measurement/series.ts'
import { SECOND } from '../../core/quantity/units.ts'
import type { Instant, Milliseconds } from '../../core/quantity/units.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import { findGrid, stepOf } from '../csv/grid.ts'
import type { Grid } from '../csv/grid.ts'
import { fileProblem, refusal, withinMemory } from '../csv/import-problem.ts'
import type { ImportRefusal, MeasurementReport } from '../csv/import-report.ts'
import { gapsOf } from '../csv/series-of-rows.ts'
import type { CsvSource } from '../csv/text-stream.ts'
import { JSON_LIMITS } from '../json/json-limits.ts'
import { leftOutTally } from '../json/left-out.ts'
import type { LeftOut } from '../json/left-out.ts'
import { readJson } from '../json/read-json.ts'
import type { JsonOptions } from '../json/read-json.ts'
import { seriesOf } from './answer.ts'
import { areCounters } from './contents.ts'
import { countsOf } from './mapping.ts'
import type { SamplesMapping, SamplesReading, SeriesRole } from './mapping.ts'
import { increasesOf, readSamples } from './samples.ts'
import type { SampleProblemCode } from './samples.ts'
import { seriesOfSamples, timesOf, withoutFirstStep } from './series-of-samples.ts'
import type { Counts, StepRules } from './series-of-samples.ts'

/** How the numbers came about. Counts are of samples, those of `StepRules` and `acrossGaps` of steps. */
export interface SampleReport extends StepRules {
  readonly kind: 'samples'
  readonly unit: 'requests'
  readonly series: number
  readonly samplesRead: number
  readonly samplesUsed: number
  readonly step: Milliseconds
  readonly steps: number
  /** The stretch that the series covers. */
  readonly from: Instant
  readonly until: Instant
  readonly reading: Exclude<SamplesReading, 'auto'>
  /** How often counters began anew. */
  readonly resets: number
  /** Differences of counters that span more than a step: counted in the step that ends them. */
  readonly acrossGaps: number
  /** Samples that do not stand exactly on the grid. */
  readonly offGrid: number
  readonly gaps: MeasurementReport['gaps']
  readonly notNumbers: number
  readonly unordered: number
  readonly repeated: number
  readonly leftOut: LeftOut<SampleProblemCode>
}

export interface ImportedSamples {
  readonly series: Series
  readonly report: SampleReport
}

const wideDifferences = ({ time }: Pick<Counts, 'time'>, grid: Grid): number => {
  let wide = 0
  for (let at = 1; at < time.length; at += 1) {
    if (stepOf(grid, time[at] as number) > stepOf(grid, time[at - 1] as number) + 1) wide += 1
  }
  return wide
}

const totalOf = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0)

/**
 * Reads the chosen series of a saved range query into a series on an even grid, whose step is found. Series of one role
 * add up; counters are made into what they counted from sample to sample, with restarts; a sample stands for the step
 * that ends with it. NaN and infinite samples are no measurements.
 *
 * @returns problem `too-few-samples`, `too-many-samples` (steps), or what `readJson` and `seriesOf` met.
 */
export const importSamples = (
  source: CsvSource,
  { roles, reading }: SamplesMapping,
  options: JsonOptions = {},
): Promise<Result<ImportedSamples, ImportRefusal>> =>
  withinMemory(async () => {
    const { limits = JSON_LIMITS } = options
    const data = await readJson(source, options)
    if (!data.ok) return refusal(data.problem)
    const all = seriesOf(data.value, limits)
    if (!all.ok) return refusal(all.problem)
    const counts = countsOf(roles)
    const raw = all.value.flatMap((series, index) => {
      const role = roles[index] ?? 'unused'
      return role === 'unused' ? [] : [{ series, role }]
    })
    if (counts === null) return refusal(fileProblem('no-series'))
    const tally = leftOutTally<SampleProblemCode>()
    const read = raw.map(({ series, role }) => ({ role, samples: readSamples(series, tally) }))
    const samples = read.map((one) => one.samples)
    const times = timesOf(samples)
    const counters =
      reading === 'counters' ||
      (reading === 'auto' &&
        areCounters(
          raw.map(({ series }) => series),
          samples,
        ))
    const most = samples.reduce((longest, { time }) => Math.max(longest, time.length), 0)
    if (most < 2) return refusal(fileProblem('too-few-samples', String(most), '2'))
    const grid = findGrid(times)
    if (grid.steps > limits.steps) {
      return refusal(fileProblem('too-many-steps', String(grid.steps), String(limits.steps)))
    }
    const counted = read.map(({ role, samples: one }) => ({
      role,
      ...(counters ? increasesOf(one) : { ...one, resets: 0 }),
      ...(reading === 'rates' ? { value: one.value.map((rate) => (rate * grid.step) / SECOND) } : {}),
    }))
    const having = (role: SeriesRole): readonly Counts[] => counted.filter((one) => one.role === role)
    const joined = seriesOfSamples(counts, { good: having('good'), bad: having('bad'), total: having('total') }, grid)
    const series = counters ? withoutFirstStep(joined.series) : joined.series
    return success({
      series,
      report: {
        kind: 'samples',
        unit: 'requests',
        ...joined.rules,
        series: raw.length,
        samplesRead: totalOf(raw, (one) => one.series.values.length),
        samplesUsed: totalOf(samples, ({ time }) => time.length),
        step: series.step,
        steps: series.valid.length,
        from: series.start,
        until: series.start + series.step * series.valid.length,
        reading: counters ? 'counters' : reading === 'rates' ? reading : 'increases',
        resets: totalOf(counted, ({ resets }) => resets),
        acrossGaps: counters ? totalOf(samples, (one) => wideDifferences(one, grid)) : 0,
        offGrid: totalOf(samples, ({ time }) => time.filter((at) => (at - grid.start) % grid.step !== 0).length),
        gaps: gapsOf(series),
        notNumbers: totalOf(samples, ({ unknown }) => unknown.length),
        unordered: totalOf(samples, ({ unordered }) => unordered),
        repeated: totalOf(samples, ({ repeated }) => repeated),
        leftOut: tally.report(),
      },
    })
  })
