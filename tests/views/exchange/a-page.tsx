import { render } from '@testing-library/react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Scenario } from '../../../src/core/scenario/scenario.ts'
import { newScenario } from '../../../src/core/scenario/new-scenario.ts'
import { importMeasurements } from '../../../src/interop/csv/import-measurements.ts'
import { importOutages } from '../../../src/interop/csv/import-outages.ts'
import { inspect } from '../../../src/interop/csv/inspect.ts'
import { importSamples } from '../../../src/interop/prometheus-json/import-samples.ts'
import { recognise } from '../../../src/interop/recognise.ts'
import type { SeriesStorage, StoredSeries } from '../../../src/store/series-library.ts'
import { StoreProvider } from '../../../src/store/use-store.ts'
import { createWorkspaceStore } from '../../../src/store/workspace-store.ts'
import type { WorkspaceStore } from '../../../src/store/workspace-store.ts'
import { ImportDialog } from '../../../src/views/exchange/import-dialog.tsx'
import type { ImportSource } from '../../../src/views/exchange/import-flow.ts'
import type { Importer } from '../../../src/views/exchange/importer.ts'

export const CLOCK = Date.UTC(2026, 10, 22)

/** Reads here what workers read on the page; jsdom has none. */
export const importerHere: Importer = {
  recognise: (source, defaults, signal) => recognise(source, { defaults, signal }),
  inspect: (source, choice, signal) => inspect(source, { ...choice, signal }),
  importMeasurements: (source, mapping, run) => importMeasurements(source, mapping, run),
  importOutages: (source, mapping, run) => importOutages(source, mapping, run),
  importSamples: (source, mapping, run) => importSamples(source, mapping, run),
}

interface PageProps {
  readonly given: readonly ImportSource[]
  readonly importer: Importer
  readonly takeLink?: ((text: string) => boolean) | undefined
}

const Page = ({ given, importer, takeLink }: PageProps) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Import data
      </button>
      <ImportDialog
        open={open}
        sources={given}
        onClose={() => setOpen(false)}
        takeLink={takeLink}
        importer={importer}
      />
    </>
  )
}

export interface ShownPage {
  readonly store: WorkspaceStore
  readonly kept: Map<string, StoredSeries>
  readonly open: () => Scenario
}

/** Mounts a page over a store of one scenario, whose measurements are kept in `kept`. */
export const renderKept = (page: ReactNode, changes: Partial<Scenario>, kept: Map<string, StoredSeries>): ShownPage => {
  let ids = 0
  const scenario = { ...newScenario('first', 'Checkout'), ...changes }
  const store = createWorkspaceStore({
    workspace: { scenarios: [scenario], openId: scenario.id },
    clock: CLOCK,
    createId: () => `id-${++ids}`,
    stopwatch: () => 0,
  })
  const seriesStorage: SeriesStorage = {
    read: async (id) => kept.get(id),
    write: async (id, entry) => {
      kept.set(id, entry)
    },
    remove: async (id) => {
      kept.delete(id)
    },
    all: async () => [...kept],
  }
  render(<StoreProvider value={{ store, seriesStorage }}>{page}</StoreProvider>)
  const open = (): Scenario => {
    const { scenarios, openId } = store.getState()
    return scenarios.find(({ id }) => id === openId)!
  }
  return { store, kept, open }
}

/** A page with a button that opens the dialog, over a store of its own. */
export const showPage = (
  changes: Partial<Scenario> = {},
  given: ImportSource | null = null,
  importer: Importer = importerHere,
  takeLink?: (text: string) => boolean,
): ShownPage =>
  renderKept(<Page given={given === null ? [] : [given]} importer={importer} takeLink={takeLink} />, changes, new Map())
