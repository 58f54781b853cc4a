import type { Series } from '../../core/measurement/series.ts'
import { success } from '../../core/result.ts'
import type { Result } from '../../core/result.ts'
import type { Workspace } from '../../core/scenario/workspace.ts'
import { sharedMeasurements } from '../../interop/scenario-file/shared.ts'
import type { SharedMeasurements } from '../../interop/scenario-file/shared.ts'
import { sharedParts } from '../../interop/scenario-file/shared-parts.ts'
import type { SeriesChoice } from '../../interop/scenario-file/shared-parts.ts'
import { scenarioFileName, writeScenarioFile } from '../../interop/scenario-file/write-scenario-file.ts'
import type { ShareProblem } from '../../interop/share-link/share-problem.ts'
import { writeShare } from '../../interop/share-link/write-share.ts'
import { savedSeries } from '../../store/series-library.ts'
import type { Remembered } from '../../store/use-store.ts'

/** What is to travel: which scenarios, and what becomes of their imported measurements on each way. */
export interface ShareWish {
  readonly workspace: Workspace
  readonly inLink: SeriesChoice
  readonly inFile: SeriesChoice
}

/** A link and a file, made of the same scenarios. */
export interface MadeShare {
  /** A problem where no link can hold it. */
  readonly link: Result<string, ShareProblem>
  readonly measurements: readonly SharedMeasurements[]
  readonly file: {
    readonly name: string
    readonly text: string
    readonly measurements: readonly SharedMeasurements[]
  }
}

const PAGE_OF_VIEW = /^#\/([a-z]+)(?:\?|$)/

/** The imported measurements that scenarios have, as far as this browser still keeps them. */
const columnsOf = async (
  { store, seriesStorage }: Remembered,
  { scenarios }: Workspace,
): Promise<ReadonlyMap<string, Series>> => {
  const columns = new Map<string, Series>()
  for (const { measurements } of scenarios) {
    if (measurements?.kind !== 'imported' || columns.has(measurements.seriesId)) continue
    const series = await savedSeries(store, seriesStorage, measurements)
    if (series !== null) columns.set(measurements.seriesId, series)
  }
  return columns
}

/**
 * Makes the link and the file of what is to travel. The link is packed even where a readable one could express it: only of a
 * packed one is it noticed that its end was cut off on the way.
 *
 * @param page the address of the app; what follows `#` says which view is open.
 */
export const makeShare = async (remembered: Remembered, wish: ShareWish, page: URL): Promise<MadeShare> => {
  const columns = await columnsOf(remembered, wish.workspace)
  const held = (id: string): Series | null => columns.get(id) ?? null
  const linked = sharedParts(wish.workspace, held, wish.inLink)
  const filed = sharedParts(wish.workspace, held, wish.inFile)
  const view = PAGE_OF_VIEW.exec(page.hash)?.[1] ?? 'budget'
  const fragment = await writeShare(linked, view)
  const base = page.href.slice(0, page.href.length - page.hash.length)
  return {
    link: fragment.ok ? success(`${base}${fragment.value}`) : fragment,
    measurements: sharedMeasurements(linked),
    file: {
      name: scenarioFileName(filed),
      text: writeScenarioFile(filed),
      measurements: sharedMeasurements(filed),
    },
  }
}
