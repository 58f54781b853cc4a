import { DAY } from '../core/quantity/units.ts'
import type { Instant } from '../core/quantity/units.ts'
import { seriesKey } from './series-library.ts'
import type { SeriesStorage, StoredSeries } from './series-library.ts'
import type { WorkspaceStore } from './workspace-store.ts'

/**
 * Removes measurements that no scenario has needed for a week. Not at once: undo may still ask for them, and so may another
 * tab. So the day on which they were first found unused is noted beside them.
 */
export const tidySeries = async (store: WorkspaceStore, storage: SeriesStorage, now: Instant): Promise<void> => {
  const used = new Set(
    store.getState().scenarios.flatMap(({ measurements }) => (measurements === null ? [] : [seriesKey(measurements)])),
  )
  for (const [id, entry] of await storage.all().catch(() => [])) {
    await tidyEntry(storage, id, entry, used.has(id), now).catch(() => undefined)
  }
}

const tidyEntry = async (
  storage: SeriesStorage,
  id: string,
  entry: unknown,
  used: boolean,
  now: Instant,
): Promise<void> => {
  const { unusedSince, ...kept }: Partial<StoredSeries> = typeof entry === 'object' && entry !== null ? entry : {}
  if (used) {
    if (unusedSince !== undefined) await storage.write(id, kept as StoredSeries)
  } else if (unusedSince === undefined) await storage.write(id, { ...kept, unusedSince: now } as StoredSeries)
  else if (now - unusedSince >= 7 * DAY) await storage.remove(id)
}
