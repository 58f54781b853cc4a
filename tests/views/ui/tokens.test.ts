import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync('src/views/ui/tokens.css', 'utf8')

const colour = (token: string, theme: 'light' | 'dark'): string => {
  const match = new RegExp(`--${token}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)
  const found = match?.[theme === 'light' ? 1 : 2]
  if (found === undefined) throw new Error(`no colour --${token}`)
  return found.length === 4 ? found.replaceAll(/\w/g, '$&$&') : found
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const THEMES = ['light', 'dark'] as const

it.each(THEMES)('has words of 4.5 : 1 and more on every ground in the %s theme', (theme) => {
  for (const words of ['ink', 'soft', 'accent', 'caution-text', 'spent', 'devops']) {
    for (const ground of ['paper', 'card', 'wash']) {
      expect(contrast(colour(words, theme), colour(ground, theme)), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  }
})

it.each(THEMES)('has large figures and edges of controls of 3 : 1 and more in the %s theme', (theme) => {
  for (const part of ['caution', 'edge']) {
    for (const ground of ['paper', 'card', 'wash']) {
      expect(contrast(colour(part, theme), colour(ground, theme)), `${part} on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  }
})

it('measures black on white as 21 : 1', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
})
