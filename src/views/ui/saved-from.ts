import { createContext } from 'react'

/** What is to be known of a file that somebody finds a year later. */
export interface SavedFrom {
  /** Begins the file's name. */
  readonly name: string
  /** Stands below a picture. */
  readonly line: string
}

/**
 * Where what is saved from this part of the page comes from; asked for only when something is saved. Without it nothing is to
 * be saved here, such as the tables of a dialog that only show what is about to be read.
 */
export const SavedFromContext = createContext<(() => SavedFrom) | null>(null)
