import { paintedGround, roundness } from './painted-ground.ts'
import { paintedContent } from './painted-shape.ts'
import { paintedText } from './painted-text.ts'
import type { PictureGround } from './picture-ground.ts'
import { element } from './svg-text.ts'

/** Whatever is there to be pressed or typed in has no place in a picture. */
const HANDS = 'button, input, select, textarea, [popover], [hidden], [data-unpainted], script, style'

/** Words for screen readers alone are cut away to nothing. */
const isSpokenOnly = (style: CSSStyleDeclaration): boolean => style.clipPath.startsWith('inset(50%')

const round = (value: number): number => Math.round(value * 1_000) / 1_000

const paintedDrawing = (drawing: SVGSVGElement, ground: PictureGround): string => {
  const placed = drawing.getScreenCTM()
  if (placed === null) return ''
  const { a, b, c, d, e, f } = placed
  const place = [a, b, c, d, e - ground.left, f - ground.top].map(round)
  const moved = place.join(' ') !== '1 0 0 1 0 0'
  const content = paintedContent(drawing)
  return content === '' ? '' : element('g', moved ? { transform: `matrix(${place.join(' ')})` } : {}, content)
}

const clipped = (style: CSSStyleDeclaration, box: DOMRect, ground: PictureGround, content: string): string => {
  const radius = roundness(style, box)
  // What overflows is cut off in so few places that only round corners need it.
  if (style.overflowX === 'visible' || radius === 0) return content
  const clip = ground.define((id) =>
    element(
      'clipPath',
      { id },
      element('rect', {
        x: box.left - ground.left,
        y: box.top - ground.top,
        width: box.width,
        height: box.height,
        rx: radius,
      }),
    ),
  )
  return element('g', { 'clip-path': `url(#${clip})` }, content)
}

/** An element of the page and all in it, as shapes and words where they stand on the screen. */
export const paintedElement = (source: Element, ground: PictureGround): string => {
  if (source.matches(HANDS)) return ''
  const style = getComputedStyle(source)
  if (style.display === 'none' || isSpokenOnly(style)) return ''
  const opacity = style.opacity === '' ? 1 : Number(style.opacity)
  if (opacity === 0) return ''
  const box = source.getBoundingClientRect()
  const content =
    source instanceof SVGSVGElement
      ? paintedDrawing(source, ground)
      : source instanceof HTMLElement
        ? paintedGround(style, box, ground) +
          clipped(style, box, ground, [...source.childNodes].map((node) => paintedNode(node, source, ground)).join(''))
        : ''
  return opacity === 1 || content === '' ? content : element('g', { opacity }, content)
}

const paintedNode = (node: Node, holder: HTMLElement, ground: PictureGround): string => {
  if (node instanceof Text) return paintedText(node, holder, ground)
  return node instanceof Element ? paintedElement(node, ground) : ''
}
