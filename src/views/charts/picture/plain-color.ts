/** A colour that every program knows, apart from how much of it shows. */
export interface PlainColor {
  readonly color: string
  /** 0 is nothing, 1 all of it. */
  readonly opacity: number
}

const NUMBERS = /[\d.]+(?:e-?\d+)?%?/g

const part = (text: string | undefined, whole: number): number => {
  if (text === undefined) return whole
  return text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number.parseFloat(text)
}

const hex = (value: number): string =>
  Math.round(Math.min(255, Math.max(0, value)))
    .toString(16)
    .padStart(2, '0')

/**
 * A computed colour as `#rrggbb` and an opacity, as drawing programs know nothing newer. null where nothing is painted, and
 * for what is no colour.
 */
export const plainColor = (computed: string): PlainColor | null => {
  const wide = computed.startsWith('color(srgb ')
  if (!wide && !computed.startsWith('rgb')) return null
  const [red, green, blue, alpha] = (wide ? computed.slice('color(srgb '.length) : computed).match(NUMBERS) ?? []
  const scale = wide ? 255 : 1
  const opacity = part(alpha, 1)
  if (opacity === 0) return null
  const channels = [red, green, blue].map((channel) => hex(part(channel, wide ? 1 : 255) * scale))
  return { color: `#${channels.join('')}`, opacity }
}
