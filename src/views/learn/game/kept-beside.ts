import { parseStoredBeside, storedBeside } from '../../../core/game/runs-beside.ts'
import type { RunBeside } from '../../../core/game/runs-beside.ts'
import { storefrontWords } from '../../../lessons/storefront-checkout/words.ts'

const BESIDE_KEY = 'burnline-game-beside'

/** The runs of other teams that were put side by side in this visit. */
export const keptBeside = (): readonly RunBeside[] => {
  try {
    return parseStoredBeside(sessionStorage.getItem(BESIDE_KEY) ?? '', storefrontWords().service)
  } catch {
    return []
  }
}

/** Keeps them until the tab is closed. Where the browser does not let the page do so they last as long as the page. */
export const keepBeside = (kept: readonly RunBeside[]): void => {
  try {
    sessionStorage.setItem(BESIDE_KEY, storedBeside(kept, storefrontWords().service))
  } catch {
    // The links are still where they were copied from.
  }
}
