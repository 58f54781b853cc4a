import { plainFont } from './painted-shape.ts'
import { plainColor } from './plain-color.ts'
import type { PictureGround } from './picture-ground.ts'
import { element, escaped } from './svg-text.ts'

interface Line {
  readonly text: string
  readonly box: DOMRect
}

/** The lines into which a text was broken, each with its place on the screen. */
const linesOf = (node: Text): readonly Line[] => {
  const range = document.createRange()
  const boxOf = (from: number, to: number): DOMRect => {
    range.setStart(node, from)
    range.setEnd(node, to)
    return range.getBoundingClientRect()
  }
  const all = node.data
  const lines: Line[] = []
  let start = 0
  let top: number | null = null
  const end = (at: number): void => {
    const text = all.slice(start, at)
    if (text.trim() === '') return
    // Spaces at the ends are not drawn, but would move what is.
    const from = start + (text.length - text.trimStart().length)
    lines.push({
      text: text.trim().replaceAll(/\s+/gu, (space) => (space === '\u00a0' ? space : ' ')),
      box: boxOf(from, start + text.trimEnd().length),
    })
  }
  for (const { index, segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(all)) {
    if (segment.trim() === '') continue
    const box = boxOf(index, index + segment.length)
    if (box.width === 0 && box.height === 0) continue
    if (top !== null && Math.abs(box.top - top) > box.height / 2) {
      end(index)
      start = index
      top = box.top
    }
    top ??= box.top
  }
  end(all.length)
  return lines
}

let measuring: CanvasRenderingContext2D | null = null

/** How far the foot of the letters lies below the top of their box, and how high that box is. */
const heights = (style: CSSStyleDeclaration): { readonly above: number; readonly whole: number } => {
  measuring ??= document.createElement('canvas').getContext('2d')
  if (measuring === null) throw new Error('no canvas to measure letters with')
  measuring.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = measuring.measureText('x')
  return { above, whole: above + below }
}

/** As much of a text as there is room for, and dots. */
const shortened = (text: string, style: CSSStyleDeclaration, room: number): string => {
  heights(style)
  const wide = (some: string): number => measuring?.measureText(some).width ?? 0
  if (wide(text) <= room) return text
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  while (characters.length > 0 && wide(`${characters.join('')}…`) > room) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Words of the page, line by line where they stand. */
export const paintedText = (node: Text, holder: HTMLElement, ground: PictureGround): string => {
  const style = getComputedStyle(holder)
  const color = plainColor(style.color)
  if (color === null || style.visibility === 'hidden' || node.data.trim() === '') return ''
  const { above, whole } = heights(style)
  const cut = style.textOverflow === 'ellipsis' && holder.scrollWidth > holder.clientWidth
  return linesOf(node)
    .map(({ text, box }) => {
      // Drawn larger or smaller where what it stands in is.
      const scale = box.height / whole
      return element(
        'text',
        {
          x: box.left - ground.left,
          y: box.top - ground.top + above * scale,
          fill: color.color,
          'fill-opacity': color.opacity === 1 ? undefined : color.opacity,
          'font-family': plainFont(style.fontFamily),
          'font-size': Number.parseFloat(style.fontSize) * scale,
          'font-weight': style.fontWeight === '400' ? undefined : style.fontWeight,
          'font-style': style.fontStyle === 'normal' ? undefined : style.fontStyle,
        },
        escaped(cut ? shortened(text, style, holder.clientWidth) : text),
      )
    })
    .join('')
}
