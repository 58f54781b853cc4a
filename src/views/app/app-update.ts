let take: (() => void) | null = null

/** Keeps what puts the newer version, which waits, in the place of this one. */
export const offerUpdate = (takeIt: () => void): void => {
  take = takeIt
}

/** Puts the newer version in the place of this one, by loading the page anew. What was entered is kept by then. */
export const takeUpdate = (): void => take?.()
