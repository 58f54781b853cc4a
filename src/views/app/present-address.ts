import { pagePath, PRESENT, slideOf, withQuery } from './route.ts'
import type { View } from './route.ts'

/** The address of the same page for a projector, or back from it. */
export const presentAddress = (hash: string, presented: boolean): string => {
  const [, query = ''] = hash.split(/\?(.*)/s)
  const path = pagePath(hash)
  const whole = path.length === 0 ? ['budget'] : path
  const page = !presented && slideOf(hash) !== null ? whole.slice(0, 1) : whole
  return withQuery(`#/${[...(presented ? [PRESENT] : []), ...page].join('/')}`, query)
}

/** The address of another slide of the view that is presented. */
export const slideAddress = (view: View, slide: string, query: string): string =>
  withQuery(`#/${PRESENT}/${view}/${slide}`, query)
