import type { Series } from '../../core/measurement/series.ts'
import type { Milliseconds } from '../../core/quantity/units.ts'
import type { Problem } from '../../core/result.ts'
import type { Measurements, Scenario } from '../../core/scenario/scenario.ts'

/** How finely something was measured. */
export interface Steps {
  readonly step: Milliseconds
  readonly steps: number
}

/** Columns of imported measurements that travel along. */
export interface SharedSeries {
  /** The `seriesId` of the scenarios that use it. */
  readonly id: string
  readonly series: Series
  /** What it was before it was thinned; null where every step travels. */
  readonly thinnedFrom: Steps | null
}

/** What travels in a file or a link. */
export interface Shared {
  /** At least one; ids differ. */
  readonly scenarios: readonly Scenario[]
  readonly openId: string
  /** Ids differ, and a scenario uses each. */
  readonly series: readonly SharedSeries[]
}

/** What a file or a link holds. Nothing that the person has was touched to find out. */
export interface SharedContents extends Shared {
  /** The view that a link wants to open, as it stands there; null when it names none. */
  readonly view: string | null
  /** What could not be read and is left out: scenarios, measurements. */
  readonly problems: readonly Problem[]
}

/** What becomes of a scenario's measurements on the way. */
export type SharedMeasurements = { readonly scenarioId: string } & (
  | /** Made again from their seed: nothing is lost. */
  { readonly became: 'generated' } /** Only their extent travels with `left-out`, everything with `whole`. */
  | (Steps & {
      readonly became: 'whole' | 'left-out'
      readonly source: string
    }) /** Sums over the longer steps travel. */
  | (Steps & { readonly became: 'thinned'; readonly source: string; readonly from: Steps })
)

type Imported = Extract<Measurements, { kind: 'imported' }>

/** Whether columns are those that a scenario means: the same place and the same extent. */
export const isSeriesOf = (measurements: Measurements | null, { id, series }: SharedSeries): boolean =>
  measurements?.kind === 'imported' && measurements.seriesId === id && hasExtent(series, measurements)

export const hasExtent = ({ start, step, valid }: Series, measurements: Imported): boolean =>
  start === measurements.start && step === measurements.step && valid.length === measurements.steps

/** For each scenario that has measurements what becomes of them. The same before sharing and after opening. */
export const sharedMeasurements = ({ scenarios, series }: Shared): readonly SharedMeasurements[] =>
  scenarios.flatMap(({ id: scenarioId, measurements }): readonly SharedMeasurements[] => {
    if (measurements === null) return []
    if (measurements.kind === 'generated') return [{ scenarioId, became: 'generated' }]
    const { source, step, steps } = measurements
    const found = series.find((one) => isSeriesOf(measurements, one))
    if (found === undefined) return [{ scenarioId, became: 'left-out', source, step, steps }]
    const from = found.thinnedFrom
    if (from === null) return [{ scenarioId, became: 'whole', source, step, steps }]
    return [{ scenarioId, became: 'thinned', source, step, steps, from }]
  })
