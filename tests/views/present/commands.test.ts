import { describe, expect, it } from 'vitest'
import { commandOf, isRemoteCommand } from '../../../src/views/present/commands.ts'

const on = (html: string): Element => {
  document.body.innerHTML = html
  return document.querySelector('[data-here]') as Element
}

const press = (key: string, target: Element | null = null, more: object = {}) =>
  commandOf({ key, target, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...more })

describe('the keys of a presenter', () => {
  it('are those that remotes send as well', () => {
    expect(['ArrowRight', 'ArrowDown', 'PageDown', ' '].map((key) => press(key))).toEqual(Array(4).fill('next'))
    expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map((key) => press(key))).toEqual(Array(3).fill('back'))
    expect(['Home', 'End', 'b', '.', 'Escape'].map((key) => press(key))).toEqual([
      'first',
      'last',
      'blank',
      'blank',
      'leave',
    ])
  })

  it('count with Shift or Caps Lock too, and never with a key that is for the browser', () => {
    expect(press('H')).toBe('reveal')
    for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(press('r', null, { [held]: true })).toBeNull()
    expect(press('r', null, { defaultPrevented: true })).toBeNull()
    expect(press('x')).toBeNull()
  })

  it('are letters where something is typed', () => {
    for (const html of [
      '<input data-here>',
      '<textarea data-here></textarea>',
      '<select data-here></select>',
      '<p contenteditable data-here></p>',
    ])
      for (const key of ['h', ' ', 'ArrowRight', 'Escape'])
        expect({ html, key, command: press(key, on(html)) }).toEqual({ html, key, command: null })
  })

  it('leave the arrows to sliders and radio buttons, and Space to what it presses', () => {
    for (const html of [
      '<input type="range" data-here>',
      '<input type="radio" data-here>',
      '<div role="slider" data-here></div>',
    ]) {
      expect(press('ArrowRight', on(html))).toBeNull()
      expect(press('End', on(html))).toBeNull()
      expect(press('h', on(html))).toBe('reveal')
    }
    expect(press(' ', on('<button data-here>Go</button>'))).toBeNull()
    expect(press('ArrowRight', on('<button data-here>Go</button>'))).toBe('next')
  })

  it('are silent within a dialog', () => {
    expect(press('r', on('<dialog open><button data-here>Close</button></dialog>'))).toBeNull()
  })

  it('may be asked for from the notes only as far as the room sees them', () => {
    expect(isRemoteCommand('next')).toBe(true)
    for (const word of ['leave', 'notes', 'full-screen', '', null, {}]) expect(isRemoteCommand(word)).toBe(false)
  })
})
