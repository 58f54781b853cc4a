import { describe, expect, it } from 'vitest'
import { screenScale } from '../../../src/views/present/use-screen-scale.ts'

const at = (width: number, height: number, innerWidth = width) => ({
  outerWidth: width,
  outerHeight: height,
  innerWidth,
})

describe('how much a page is enlarged for a projector', () => {
  it('is twice on a screen of 1920 × 1080, so that text of 12 pixels has 24, and four times on one of 4K', () => {
    expect(screenScale(at(1920, 1080), 1)).toBe(2)
    expect(screenScale(at(3840, 2160), 1)).toBe(4)
  })

  it('is not at all on a phone or in a small window', () => {
    expect(screenScale(at(390, 844), 1)).toBe(1)
    expect(screenScale(at(844, 390), 1)).toBe(1)
  })

  it('still grows by the zoom of the browser, which makes the page narrower and not the window', () => {
    expect(screenScale(at(1920, 1080, 960), 1)).toBe(2)
  })

  it('leaves a line as much room as a small phone has, whatever is wished for', () => {
    expect(screenScale(at(1920, 1080, 480), 2)).toBe(1.5)
    expect(screenScale(at(1920, 1080), 1.5)).toBe(3)
  })
})
