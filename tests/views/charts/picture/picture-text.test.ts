import { describe, expect, it } from 'vitest'
import { plainColor } from '../../../../src/views/charts/picture/plain-color.ts'
import { element, escaped } from '../../../../src/views/charts/picture/svg-text.ts'

describe('a colour in a picture', () => {
  it('is written as every program knows it', () => {
    expect(plainColor('rgb(22, 32, 44)')).toEqual({ color: '#16202c', opacity: 1 })
    expect(plainColor('rgba(196, 67, 43, 0.5)')).toEqual({ color: '#c4432b', opacity: 0.5 })
    expect(plainColor('rgb(196 67 43 / 25%)')).toEqual({ color: '#c4432b', opacity: 0.25 })
    // 0.5 × 255 = 127.5, and 1 is all of it.
    expect(plainColor('color(srgb 0.5 1 0 / 0.12)')).toEqual({ color: '#80ff00', opacity: 0.12 })
  })

  it('is none where nothing is painted', () => {
    expect(['none', 'rgba(0, 0, 0, 0)', 'url("#pattern")', ''].map(plainColor)).toEqual([null, null, null, null])
  })
})

describe('text in a picture', () => {
  it('is never markup, and is always well-formed', () => {
    const hostile = '</text><script>alert(1)</script>&"\u0000\ud800\u000b'
    const markup = element('svg', { xmlns: 'http://www.w3.org/2000/svg' }, element('text', { x: 1 }, escaped(hostile)))
    const { documentElement: root } = new DOMParser().parseFromString(markup, 'image/svg+xml')
    expect(root.querySelector('parsererror, script')).toBeNull()
    expect(root.textContent).toBe('</text><script>alert(1)</script>&"\ufffd\ufffd\ufffd')
  })

  it('has numbers in hundredths and leaves out what is undefined', () => {
    expect(element('rect', { x: 1 / 3, rx: undefined, fill: 'a"b' })).toBe('<rect x="0.33" fill="a&quot;b"/>')
  })
})
