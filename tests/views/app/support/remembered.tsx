import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { StoreProvider } from '../../../../src/store/use-store.ts'
import type { Remembered } from '../../../../src/store/use-store.ts'
import type { SeriesStorage } from '../../../../src/store/series-library.ts'
import { aStore } from '../../../store/support/a-store.ts'

/** A database that holds nothing. */
export const noSeries: SeriesStorage = {
  read: () => Promise.resolve(undefined),
  write: () => Promise.resolve(),
  remove: () => Promise.resolve(),
  all: () => Promise.resolve([]),
}

export const remembered = (services: readonly string[] = ['Checkout', 'Search']): Remembered => ({
  store: aStore(services).store,
  seriesStorage: noSeries,
})

/** Mounts a part of the page over a fresh store, which it returns. */
export const renderPart = (part: ReactNode, services?: readonly string[]) => {
  const given = remembered(services)
  render(<StoreProvider value={given}>{part}</StoreProvider>)
  return given.store
}
