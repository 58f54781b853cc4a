import type { SharedContents } from '../../interop/scenario-file/shared.ts'
import { renamedParts } from '../../interop/scenario-file/fresh-ids.ts'
import { keepSeries } from '../../store/series-library.ts'
import type { Remembered } from '../../store/use-store.ts'

const createId = (): string => crypto.randomUUID()

/**
 * Adds shared scenarios beside those that are there, with the measurements that came along, all under ids of their own and
 * as one step of undo. The one that was open where they come from opens here.
 *
 * @param already those that are here, and are not added again: the id of each here under the id that it was brought with.
 */
export const addShared = async (
  { store, seriesStorage }: Remembered,
  contents: SharedContents,
  already: ReadonlyMap<string, string>,
): Promise<void> => {
  const fresh = renamedParts(
    contents,
    new Map(contents.scenarios.map(({ id }) => [id, already.get(id) ?? createId()])),
    new Map(contents.series.map(({ id }) => [id, createId()])),
  )
  const here = new Set(already.values())
  const added = fresh.scenarios.filter(({ id }) => !here.has(id))
  const needed = new Set(
    added.flatMap(({ measurements }) => (measurements?.kind === 'imported' ? [measurements.seriesId] : [])),
  )
  const savedAt = store.getState().clock
  for (const { id, series } of fresh.series) {
    // Kept before a scenario names it: a reload in between must find it.
    if (needed.has(id)) await keepSeries(store, seriesStorage, id, { savedAt, series })
  }
  const { scenarios, replaceWorkspace } = store.getState()
  replaceWorkspace({ scenarios: [...scenarios, ...added], openId: fresh.openId })
}
