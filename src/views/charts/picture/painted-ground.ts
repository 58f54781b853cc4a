import type { PictureGround } from './picture-ground.ts'
import { plainColor } from './plain-color.ts'
import { element } from './svg-text.ts'

/** A stop of a computed gradient: a colour and where it lies, in pixels. */
const STOP = /((?:rgba?|color)\([^)]*\)) ([\d.]+)px/g

interface Stop {
  readonly color: string
  readonly opacity: number
  readonly at: number
}

const stopsOf = (computed: string): readonly Stop[] =>
  [...computed.matchAll(STOP)].map(([, color = '', at = '0']) => ({
    color: plainColor(color)?.color ?? '#000000',
    opacity: plainColor(color)?.opacity ?? 0,
    at: Number(at),
  }))

/** Stripes that come again and again, from a corner as a style sheet lays them. */
const stripes = (computed: string, box: DOMRect, { left, top, define }: PictureGround): string | null => {
  const angle = /^repeating-linear-gradient\(([\d.]+)deg/.exec(computed)?.[1]
  const stops = stopsOf(computed)
  const period = stops.at(-1)?.at ?? 0
  if (angle === undefined || period === 0) return null
  const radians = (Number(angle) * Math.PI) / 180
  const [across, down] = [Math.sin(radians), -Math.cos(radians)]
  // The line of a gradient goes through the middle and is as long as the box is in its direction.
  const half = (Math.abs(box.width * across) + Math.abs(box.height * down)) / 2
  const x = box.left - left + box.width / 2 - across * half
  const y = box.top - top + box.height / 2 - down * half
  return define((id) =>
    element(
      'linearGradient',
      {
        id,
        gradientUnits: 'userSpaceOnUse',
        spreadMethod: 'repeat',
        x1: x,
        y1: y,
        x2: x + across * period,
        y2: y + down * period,
      },
      ...stops.map((stop) =>
        element('stop', {
          offset: `${(stop.at / period) * 100}%`,
          'stop-color': stop.color,
          'stop-opacity': stop.opacity === 1 ? undefined : stop.opacity,
        }),
      ),
    ),
  )
}

/** Round dots, one to each tile. */
const dots = (computed: string, size: string, box: DOMRect, { left, top, define }: PictureGround): string | null => {
  const [first] = stopsOf(computed)
  const [width, height = width] = size.split(' ').map(Number.parseFloat)
  if (!computed.startsWith('radial-gradient(circle') || first === undefined || !width || !height) return null
  return define((id) =>
    element(
      'pattern',
      { id, patternUnits: 'userSpaceOnUse', x: box.left - left, y: box.top - top, width, height },
      element('circle', { cx: width / 2, cy: height / 2, r: first.at + 0.15, fill: first.color }),
    ),
  )
}

/** What fills a box besides its colour; null for nothing that is known. */
const patternOf = (style: CSSStyleDeclaration, box: DOMRect, ground: PictureGround): string | null =>
  style.backgroundImage === 'none' || style.backgroundImage === ''
    ? null
    : (stripes(style.backgroundImage, box, ground) ?? dots(style.backgroundImage, style.backgroundSize, box, ground))

const SIDES = ['top', 'right', 'bottom', 'left'] as const

interface Side {
  readonly width: number
  readonly color: string
  readonly opacity: number
  readonly dashed: boolean
}

const sideOf = (style: CSSStyleDeclaration, side: (typeof SIDES)[number]): Side | null => {
  const width = Number.parseFloat(style.getPropertyValue(`border-${side}-width`))
  const kind = style.getPropertyValue(`border-${side}-style`)
  const color = plainColor(style.getPropertyValue(`border-${side}-color`))
  if (!(width > 0) || kind === 'none' || kind === 'hidden' || color === null) return null
  return { width, ...color, dashed: kind === 'dashed' }
}

const pen = ({ width, color, opacity, dashed }: Side) => ({
  fill: 'none',
  stroke: color,
  'stroke-opacity': opacity === 1 ? undefined : opacity,
  'stroke-width': width,
  'stroke-dasharray': dashed ? `${width * 2} ${width * 2}` : undefined,
})

const edgesOf = (style: CSSStyleDeclaration, { x, y, width, height }: Box, radius: number): string => {
  const [top, right, bottom, left] = SIDES.map((side) => sideOf(style, side))
  if (top && right && bottom && left) {
    const inset = top.width / 2
    const inner = {
      x: x + inset,
      y: y + inset,
      width: Math.max(0, width - top.width),
      height: Math.max(0, height - top.width),
    }
    return element('rect', { ...inner, rx: radius > 0 ? Math.max(0, radius - inset) : undefined, ...pen(top) })
  }
  const lines = [
    [top, `M${x} ${y + (top?.width ?? 0) / 2}h${width}`],
    [right, `M${x + width - (right?.width ?? 0) / 2} ${y}v${height}`],
    [bottom, `M${x} ${y + height - (bottom?.width ?? 0) / 2}h${width}`],
    [left, `M${x + (left?.width ?? 0) / 2} ${y}v${height}`],
  ] as const
  return lines.map(([side, d]) => (side ? element('path', { d, ...pen(side) }) : '')).join('')
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** How round the corners of an element are on the screen, in pixels. */
export const roundness = (style: CSSStyleDeclaration, { width, height }: DOMRect): number => {
  const said = style.borderTopLeftRadius
  const radius = said.endsWith('%') ? (Number.parseFloat(said) / 100) * width : Number.parseFloat(said)
  return Math.min(radius || 0, width / 2, height / 2)
}

/** What lies behind the content of an element: its colour, its pattern and its edges. */
export const paintedGround = (style: CSSStyleDeclaration, rect: DOMRect, ground: PictureGround): string => {
  const box: Box = { x: rect.left - ground.left, y: rect.top - ground.top, width: rect.width, height: rect.height }
  if (style.visibility === 'hidden' || box.height <= 0) return ''
  const radius = roundness(style, rect)
  const area = { ...box, rx: radius > 0 ? radius : undefined }
  const color = plainColor(style.backgroundColor)
  const pattern = patternOf(style, rect, ground)
  return [
    box.width > 0 && color !== null
      ? element('rect', { ...area, fill: color.color, 'fill-opacity': color.opacity === 1 ? undefined : color.opacity })
      : '',
    box.width > 0 && pattern !== null ? element('rect', { ...area, fill: `url(#${pattern})` }) : '',
    edgesOf(style, box, radius),
  ].join('')
}
