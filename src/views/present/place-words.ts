import { formatCount } from '../../format/count.ts'
import type { PresentedSlide } from './presented-slide.ts'

type Place = Pick<PresentedSlide, 'place' | 'count' | 'ended'>

/** Stands where there is no further step. */
export const THE_END = 'The end'

/** Where a slide stands among the others, as short as a bar has room for. */
export const placeShort = ({ place, count, ended }: Place): string =>
  ended ? THE_END : `${formatCount(place)} / ${formatCount(count)}`

/** The same in words. */
export const placeWords = ({ place, count, ended }: Place): string =>
  ended ? THE_END : `Slide ${formatCount(place)} of ${formatCount(count)}`
