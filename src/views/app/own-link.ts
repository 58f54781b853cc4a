import { isPackedLink, queryOf, viewOf } from './route.ts'

/** The part of a link that is ours, wherever the app it was made in lives: "#/budget?…". */
export const fragmentOf = (text: string): string => {
  const at = text.indexOf('#/')
  return at < 0 ? '' : text.slice(at)
}

/** Whether a text is a link to scenarios, and nothing else: one that a person can read, or one that is packed. */
export const isOwnLink = (text: string): boolean => {
  const fragment = fragmentOf(text)
  const before = text.slice(0, text.length - fragment.length)
  // Mail breaks long links, but nothing with blanks before them is one.
  if (/\s/.test(before)) return false
  return isPackedLink(fragment) || (!/\s/.test(text) && viewOf(fragment) !== null && queryOf(fragment) !== '')
}
