import { paintedElement } from './painted-element.ts'
import { pictureGround } from './picture-ground.ts'
import { element, escaped } from './svg-text.ts'

export interface PictureWords {
  readonly title: string
  /** What the picture shows, in one sentence, for those who do not see it. */
  readonly summary: string
}

/**
 * What is drawn in a part of the page as one SVG document that needs nothing else: every colour, size and place is written
 * out, and nothing in it runs or refers to anything outside.
 *
 * @param font a style element with the font, or nothing.
 */
export const pictureSvg = (place: HTMLElement, { title, summary }: PictureWords, font: string): string => {
  const box = place.getBoundingClientRect()
  const ground = pictureGround(box)
  const content = paintedElement(place, ground)
  const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)]
  const definitions = font + ground.definitions()
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      'aria-labelledby': 'picture-title picture-summary',
    },
    element('title', { id: 'picture-title' }, escaped(title)),
    element('desc', { id: 'picture-summary' }, escaped(summary)),
    definitions === '' ? '' : element('defs', {}, definitions),
    content,
  )
}
