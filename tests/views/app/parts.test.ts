import { afterEach, describe, expect, it } from 'vitest'
import { focusPart } from '../../../src/views/app/parts.ts'
import { spotControls } from '../../../src/views/app/spot-controls.ts'

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

describe('focusPart, where a task speaks of one control among several', () => {
  const TABLE = `<section data-part="policy"><button>Back to the usual policy</button><table>
    <tr data-row="ship"><th data-field="from"><select></select><input id="from-ship"></th></tr>
    <tr data-row="freeze"><th data-field="from"><button id="freeze"></button></th></tr></table>
    <div data-row="freeze"><span data-field="decides"><textarea id="decides"></textarea></span></div></section>`
  const focusedAt = (row: string, field: string): string => {
    focusPart('policy', spotControls('policy', { row, field }))
    return document.activeElement?.id ?? ''
  }

  it('goes to what can be typed in that row and field, before the choice of its kind', () => {
    page(TABLE)
    expect(focusedAt('ship', 'from')).toBe('from-ship')
    expect(focusedAt('freeze', 'from')).toBe('freeze')
    expect(focusedAt('freeze', 'decides')).toBe('decides')
  })

  it('goes to the first control where that one is gone', () => {
    page(TABLE)
    focusPart('policy', spotControls('policy', { row: 'deleted', field: 'from' }))
    expect(document.activeElement?.textContent).toBe('Back to the usual policy')
  })

  it('edits the incident of that row, and needs no row for a field of a sentence', () => {
    page(`<table data-part="incidents"><tr data-row="a"><td><button aria-label="Edit a"></button></td></tr>
      <tr data-row="b"><td><button aria-label="Post-mortem of b"></button><button id="b" aria-label="Edit b"></button></td></tr></table>
      <p data-part="delivery-sentence"><input><span data-field="time-to-restore"><input id="restore"></span></p>`)
    focusPart('incidents', spotControls('incidents', { row: 'b' }))
    expect(document.activeElement?.id).toBe('b')
    focusPart('delivery-sentence', spotControls('delivery-sentence', { field: 'time-to-restore' }))
    expect(document.activeElement?.id).toBe('restore')
  })
})
