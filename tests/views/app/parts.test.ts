import { afterEach, describe, expect, it } from 'vitest'
import { focusPart } from '../../../src/views/app/parts.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

const page = (html: string): void => {
  document.body.innerHTML = html
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => {}
}

describe('focusPart', () => {
  it('goes to the first control of a part, or to the part itself where it has none', () => {
    page('<section data-part="policy"><p>Words</p><input></section><section data-part="levers" id="levers"></section>')
    expect(focusPart('policy')).toBe(true)
    expect(document.activeElement?.tagName).toBe('INPUT')
    expect(focusPart('levers')).toBe(true)
    expect(document.activeElement?.id).toBe('levers')
  })

  it('goes to the correlation of a journey, and to the way to begin where there is no journey yet', () => {
    page('<div data-part="system-journey"><select></select><input type="range"></div>')
    focusPart('system-journey')
    expect((document.activeElement as HTMLInputElement).type).toBe('range')
    page('<div data-part="system-journey"><button>Begin</button></div>')
    focusPart('system-journey')
    expect(document.activeElement?.textContent).toBe('Begin')
  })

  it('says where a part is not on the page', () => {
    expect(focusPart('quarter')).toBe(false)
  })
})
