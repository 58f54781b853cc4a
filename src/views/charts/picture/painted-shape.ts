import { plainColor } from './plain-color.ts'
import type { PlainColor } from './plain-color.ts'
import { element, escaped } from './svg-text.ts'
import type { Attributes } from './svg-text.ts'

/** What is taken over as it stands: where things are, and how they are drawn where style sheets have no say. */
const TAKEN = new Set(
  (
    'd x y x1 y1 x2 y2 cx cy r rx ry width height points transform dx dy viewBox preserveAspectRatio id orient refX refY ' +
    'markerWidth markerHeight markerUnits clipPathUnits'
  ).split(' '),
)

const GROUPS = new Set(['g', 'svg', 'defs', 'clipPath', 'marker'])
const SHAPES = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])

/** Computed properties of lines, with the value that needs no mention. */
const LINES = [
  ['stroke-width', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-dashoffset', '0'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
] as const

const FONT = ['font-size', 'font-weight', 'font-style', 'letter-spacing', 'text-anchor'] as const
const ORDINARY = new Set(['400', 'normal', 'start'])

/** The central line of a text is so far above its foot, in parts of its size: not every program finds it by itself. */
const CENTRAL = '.36em'

/** The font by the name under which it is installed, if it is; the page's own name for it means nothing elsewhere. */
export const plainFont = (family: string): string =>
  family
    .replaceAll(' Variable', '')
    .replaceAll('"', "'")
    .replaceAll(/'(\w+)'/g, '$1')

const plainLength = (value: string): string => value.replaceAll('px', '')

const paint = (name: 'fill' | 'stroke', color: PlainColor | null, opacity: string): Attributes => {
  const all = Number(opacity) * (color?.opacity ?? 1)
  return { [name]: color?.color ?? 'none', [`${name}-opacity`]: color === null || all === 1 ? undefined : all }
}

const NO_FILL: Attributes = { fill: 'none' }

interface Look {
  readonly fill: Attributes | null
  readonly stroke: Attributes | null
  /** The stroke is a rim behind: many programs would draw it over the fill. */
  readonly rim: boolean
}

const lookOf = (style: CSSStyleDeclaration): Look => {
  const fill = plainColor(style.fill)
  const stroke = Number.parseFloat(style.strokeWidth) > 0 ? plainColor(style.stroke) : null
  const lines = LINES.map(([name, usual]) => {
    const value = plainLength(style.getPropertyValue(name))
    return [name, value === usual || value === '' ? undefined : value.replaceAll(',', '')] as const
  })
  return {
    fill: fill && paint('fill', fill, style.fillOpacity),
    stroke: stroke && { ...paint('stroke', stroke, style.strokeOpacity), ...Object.fromEntries(lines) },
    rim: style.paintOrder.startsWith('stroke'),
  }
}

/** A name that needs no quotes anywhere; different names stay different. */
const plainName = (id: string): string =>
  `p${id.replaceAll(/[^A-Za-z0-9-]/g, (character) => `_${(character.codePointAt(0) as number).toString(16)}`)}`

/** A local reference such as `url(#clip)`; anything else is nothing. */
const reference = (value: string): string | undefined => {
  const id = /^url\(["']?#(.+?)["']?\)$/.exec(value)?.[1]
  return id === undefined ? undefined : `url(#${plainName(id)})`
}

/** Hundredths of a pixel are seen by nobody. */
const rounded = (numbers: string): string =>
  numbers.replaceAll(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100))

const taken = (source: Element): Attributes =>
  Object.fromEntries(
    [...source.attributes]
      .filter(({ name }) => TAKEN.has(name))
      .map(({ name, value }) => [name, name === 'id' ? plainName(value) : rounded(value)]),
  )

const common = (source: Element, style: CSSStyleDeclaration): Attributes => ({
  ...taken(source),
  opacity: style.opacity === '1' || style.opacity === '' ? undefined : style.opacity,
  'clip-path': reference(source.getAttribute('clip-path') ?? ''),
  'marker-end': reference(source.getAttribute('marker-end') ?? ''),
})

const font = (source: Element, style: CSSStyleDeclaration): Attributes => {
  const central = source.localName === 'text' && source.getAttribute('dominant-baseline') === 'central'
  const said = FONT.map((name) => {
    const value = plainLength(style.getPropertyValue(name))
    return [name, ORDINARY.has(value) ? undefined : value] as const
  })
  return {
    'font-family': plainFont(style.fontFamily),
    ...Object.fromEntries(said),
    dy: source.getAttribute('dy') ?? (central ? CENTRAL : undefined),
  }
}

const words = (source: Element): string =>
  [...source.childNodes]
    .map((node) => (node instanceof Element ? tspan(node) : escaped(node.textContent ?? '')))
    .join('')

/** A part of a text: it looks as the text does. */
const tspan = (source: Element): string =>
  source.localName === 'tspan' ? element('tspan', taken(source), words(source)) : ''

const drawn = (source: Element, attributes: Attributes, { fill, stroke, rim }: Look, content: string): string => {
  if (fill === null && stroke === null) return ''
  const name = source.localName
  if (rim && fill !== null && stroke !== null) {
    return (
      element(name, { ...attributes, ...NO_FILL, ...stroke }, content) +
      element(name, { ...attributes, ...fill }, content)
    )
  }
  return element(name, { ...attributes, ...(fill ?? NO_FILL), ...stroke }, content)
}

/** An element of a drawing, and all in it, with what the style sheets say of it written out. */
const paintedShape = (source: Element): string => {
  const style = getComputedStyle(source)
  const name = source.localName
  if (style.display === 'none' || style.visibility === 'hidden') return ''
  if (SHAPES.has(name)) return drawn(source, common(source, style), lookOf(style), '')
  if (name === 'text') {
    const said = words(source)
    return said === '' ? '' : drawn(source, { ...common(source, style), ...font(source, style) }, lookOf(style), said)
  }
  if (!GROUPS.has(name)) return ''
  const inside = [...source.children].map(paintedShape).join('')
  return inside === '' ? '' : element(name, common(source, style), inside)
}

/** What a drawing consists of, without the frame that has its size. */
export const paintedContent = (drawing: SVGSVGElement): string => [...drawing.children].map(paintedShape).join('')
